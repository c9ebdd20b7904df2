package app.tamis.web.signin;

import app.tamis.book.Portfolios;
import app.tamis.clock.InPortfolio;
import app.tamis.identity.KnownBrowsers;
import app.tamis.identity.Membership;
import app.tamis.identity.Memberships;
import app.tamis.identity.Person;
import app.tamis.identity.Sessions;
import app.tamis.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Signs browsers in and out.
@Component
public final class Entrance {

  private final Sessions sessions;
  private final KnownBrowsers browsers;
  private final Memberships memberships;
  private final Portfolios portfolios;
  private final InPortfolio inPortfolio;
  private final Pages pages;
  private final CookieCsrfTokenRepository formTokens;

  Entrance(
      Sessions sessions,
      KnownBrowsers browsers,
      Memberships memberships,
      Portfolios portfolios,
      InPortfolio inPortfolio,
      Pages pages,
      CookieCsrfTokenRepository formTokens) {
    this.sessions = sessions;
    this.browsers = browsers;
    this.memberships = memberships;
    this.portfolios = portfolios;
    this.inPortfolio = inPortfolio;
    this.pages = pages;
    this.formTokens = formTokens;
  }

  /// Signs in where they belong, whatever portfolio the request was for.
  void admit(Membership where, HttpServletRequest request, HttpServletResponse response) {
    var person = where.person();
    Pages.reader().ifPresent(before -> sessions.signOut(before, request.getRemoteAddr()));
    SessionCookie.of(request).ifPresent(sessions::forget);
    var visitor = pages.visitor(request);
    inPortfolio.call(
        where.portfolio().id(),
        () -> {
          SessionCookie.set(sessions.start(person, visitor), where.portfolio(), request, response);
          BrowserCookie.set(browsers.remember(person, visitor), request, response);
          return person;
        });
    formTokens.saveToken(null, request, response);
  }

  /// The same of who belongs to the portfolio that the request is for.
  void admit(Person person, HttpServletRequest request, HttpServletResponse response) {
    admit(new Membership(portfolios.current(), person), request, response);
  }

  /// From here on, the browser's user is in another portfolio to which they belong.
  public void comeOver(Membership where, HttpServletRequest request, HttpServletResponse response) {
    var token = SessionCookie.of(request).orElseThrow();
    memberships.open(where, pages.who(), token, pages.visitor(request));
    SessionCookie.set(token, where.portfolio(), request, response);
  }

  void leave(HttpServletRequest request, HttpServletResponse response) {
    sessions.signOut(pages.who(), request.getRemoteAddr());
    SessionCookie.clear(request, response);
    formTokens.saveToken(null, request, response);
  }
}
