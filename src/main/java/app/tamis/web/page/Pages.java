package app.tamis.web.page;

import app.tamis.basics.Words;
import app.tamis.book.Portfolios;
import app.tamis.identity.Memberships;
import app.tamis.identity.Person;
import app.tamis.identity.Recognised;
import app.tamis.identity.Right;
import app.tamis.identity.Token;
import app.tamis.identity.Visitor;
import app.tamis.sample.SampleClock;
import app.tamis.trail.Signature;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Makes the [Page] of a request: its language and its reader.
@Component
public final class Pages {

  static final String LANGUAGE = "tamis-language";

  /// The cookie that a browser is known by, once somebody has signed in with it.
  public static final String BROWSER = "tamis-browser";

  private final PortfolioZone clocks;
  private final Places places;
  private final Clock clock;
  private final List<OnEveryPage> everywhere;
  private final Parts parts;
  private final Portfolios portfolios;
  private final PortfolioName name;
  private final Memberships memberships;

  Pages(
      PortfolioZone clocks,
      Places places,
      Clock clock,
      List<OnEveryPage> everywhere,
      Parts parts,
      Portfolios portfolios,
      PortfolioName name,
      Memberships memberships) {
    this.clocks = clocks;
    this.places = places;
    this.clock = clock;
    this.everywhere = List.copyOf(everywhere);
    this.parts = parts;
    this.portfolios = portfolios;
    this.name = name;
    this.memberships = memberships;
  }

  public Page at(String place, HttpServletRequest request) {
    var reader = reader().map(Recognised::person);
    var page =
        new Page(
            words(request),
            place,
            reader.map(Page.Reader::new),
            reader.map(person -> places.navigation(person, place)).orElse(Navigation.NONE),
            SampleClock.day(clock),
            csrf(request),
            whose(request),
            List.of());
    return page.startingWith(
        reader.stream()
            .flatMap(person -> everywhere.stream().filter(part -> part.isFor(person)))
            .map(part -> first(part, page))
            .toList());
  }

  /// Made once the page is written, and not for a part of it that htmx asks for.
  private Content first(OnEveryPage part, Page page) {
    return output -> parts.content(part.of(page), page).writeTo(output);
  }

  /// For where even asking who reads may fail.
  public Page ofNobody(HttpServletRequest request) {
    return new Page(
        visitorsWords(request),
        "",
        Optional.empty(),
        Navigation.NONE,
        SampleClock.day(clock),
        csrf(request));
  }

  /// In the reader's language; in that of their browser, or their choice, until they sign in.
  public Words words(HttpServletRequest request) {
    return reader()
        .map(recognised -> Words.in(recognised.person().locale()))
        .orElseGet(() -> visitorsWords(request));
  }

  public Moments moments(HttpServletRequest request) {
    return new Moments(words(request), clocks.zone());
  }

  /// Who is signed in, on pages that nobody else gets to.
  public Recognised who() {
    return reader().orElseThrow(() -> new IllegalStateException("a page for nobody in particular"));
  }

  public Person person() {
    return who().person();
  }

  /// Whether the reader sees both money and grades, as most pages show both.
  public boolean seesGrades() {
    return person().may(Right.MONEY) && person().may(Right.GRADES);
  }

  /// For the audit trail.
  public Signature actor(HttpServletRequest request) {
    return reader()
        .map(recognised -> recognised.person().signature(request.getRemoteAddr()))
        .orElseGet(() -> Signature.unknown(request.getRemoteAddr()));
  }

  public Visitor visitor(HttpServletRequest request) {
    return new Visitor(
        request.getRemoteAddr(),
        Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""),
        Optional.ofNullable(WebUtils.getCookie(request, BROWSER))
            .map(cookie -> new Token(cookie.getValue())));
  }

  /// Empty where nobody is signed in.
  public static Optional<Recognised> reader() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        ? Optional.of(signedIn.who())
        : Optional.empty();
  }

  private static Words visitorsWords(HttpServletRequest request) {
    var chosen = WebUtils.getCookie(request, LANGUAGE);
    return chosen == null ? Words.in(request.getLocale()) : Words.of(chosen.getValue());
  }

  private Optional<Page.Whose> whose(HttpServletRequest request) {
    return reader()
        .filter(_ -> portfolios.areSeveral())
        .map(Recognised::person)
        .map(person ->
            new Page.Whose(
                name.of(portfolios.current(), words(request)),
                memberships.belongsElsewhere(person)));
  }

  /// The form's token says of which portfolio the page is.
  private Page.Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Page.Csrf(token.getParameterName(), token.getHeaderName(), marked(token.getToken()))
        : new Page.Csrf("_csrf", "X-XSRF-TOKEN", "");
  }

  private String marked(String token) {
    var portfolio = portfolios.current();
    return portfolio.isFirst() ? token : new Token(token).of(portfolio.number()).value();
  }
}
