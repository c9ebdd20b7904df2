package app.tamis.web.debits;

import app.tamis.agreements.Signings.Done;
import app.tamis.agreements.Signings.Guest;
import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.debits.Mandate;
import app.tamis.debits.MandateSignings;
import app.tamis.debits.MandateSignings.Link;
import app.tamis.debits.Mandates;
import app.tamis.documents.Documents;
import app.tamis.documents.Looks;
import app.tamis.documents.Opened;
import app.tamis.documents.Renderings;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Token;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a client says whose account it is, reads the mandate, and signs it. The page speaks the
/// client's language.
@Controller
@RequestMapping("/mandate/{token}")
final class MandateSignController {

  private static final int LONGEST = 200;

  private final MandateSignings signings;
  private final Mandates mandates;
  private final Documents documents;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final Pages pages;

  MandateSignController(
      MandateSignings signings,
      Mandates mandates,
      Documents documents,
      Looks looks,
      PortfolioZone clocks,
      Pages pages) {
    this.signings = signings;
    this.mandates = mandates;
    this.documents = documents;
    this.looks = looks;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "") String change,
      HttpServletRequest request) {
    boolean reads = request.getMethod().equals("GET");
    return answer(
        token, HttpStatus.OK, Form.EMPTY, done, new Shown(reads, !change.isEmpty()), request);
  }

  @PostMapping("/account")
  ModelAndView account(
      @PathVariable String token,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    var link = signings.open(new Token(token), guest(request), false);
    if (link.isEmpty() || !(link.get() instanceof Link.Open open)) {
      return Answer.goTo(path(token));
    }
    var typed = new DetailsForm(sent, open.mandate().scheme());
    var details = typed.details();
    return details.isPresent()
        ? after(token, signings.account(new Token(token), details.get(), guest(request)), "account")
        : answer(
            token,
            HttpStatus.UNPROCESSABLE_CONTENT,
            typed.form(),
            "",
            new Shown(false, true),
            request);
  }

  @PostMapping("/code")
  ModelAndView askCode(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String consent,
      HttpServletRequest request) {
    var form =
        Form.of("name", name, "role", role, "consent", consent)
            .with("name", PersonEntries.name(name))
            .with("role", FormEntries.tooLong(role, LONGEST));
    if (consent.isEmpty()) {
      form = form.with("consent", "sign.fault.consent");
    }
    return form.isSound()
        ? after(token, signings.askCode(new Token(token), name, role, guest(request)), "code")
        : answer(token, HttpStatus.UNPROCESSABLE_CONTENT, form, "", Shown.AGAIN, request);
  }

  @PostMapping("/confirm")
  ModelAndView confirm(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request) {
    return switch (signings.confirm(new Token(token), code, guest(request))) {
      case Done.WRONG ->
          answer(
              token,
              HttpStatus.UNPROCESSABLE_CONTENT,
              Form.of("code", "").with("code", "sign.fault.code"),
              "",
              Shown.AGAIN,
              request);
      case Done.DONE -> Answer.goTo(path(token) + "?done=signed");
      case Done.GONE, Done.NO_CODE, Done.TOO_OFTEN -> Answer.goTo(path(token) + "?done=no-code");
    };
  }

  /// The signed one, for whoever holds the link by which it was signed.
  @GetMapping("/signed.pdf")
  Object pdf(@PathVariable String token, HttpServletRequest request) {
    var kept =
        signings
            .open(new Token(token), guest(request), false)
            .filter(Link.Signed.class::isInstance)
            .map(Link.Signed.class::cast)
            .flatMap(Link.Signed::pdf)
            .flatMap(documents::find);
    return kept.isPresent()
            && documents.open(kept.get(), pages.actor(request)) instanceof Opened.Intact intact
        ? PdfFile.named(intact.kept().fileName(), intact.pdf())
        : gone(request);
  }

  private static ModelAndView after(String token, Done done, String what) {
    return Answer.goTo(
        path(token)
            + "?done="
            + switch (done) {
              case DONE -> what;
              case TOO_OFTEN -> "too-often";
              case WRONG, NO_CODE -> "no-code";
              case GONE -> "gone";
            });
  }

  /// A token is made of letters that need no escape; anything else leads nowhere.
  static String path(String token) {
    return DebitPath.SIGN + token.replaceAll("[^A-Za-z0-9_-]", "");
  }

  private Guest guest(HttpServletRequest request) {
    var browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    return new Guest(
        request.getRemoteAddr(),
        browser.substring(0, Math.min(browser.length(), 300)),
        clocks.zone());
  }

  /// How the page is shown.
  ///
  /// @param reads whether it is being read, which is an event
  /// @param change whether another account is to be typed
  private record Shown(boolean reads, boolean change) {

    static final Shown AGAIN = new Shown(false, false);
  }

  private ModelAndView answer(
      String token,
      HttpStatus status,
      Form form,
      String done,
      Shown shown,
      HttpServletRequest request) {
    return signings
        .open(new Token(token), guest(request), shown.reads())
        .map(link -> {
          var page = pages.ofNobody(request).in(Words.of(link.mandate().language()));
          return Answer.page(
              link instanceof Link.Shut ? HttpStatus.GONE : status,
              "debits/sign",
              page,
              view(link, path(token), form, done, shown.change(), page.words()));
        })
        .orElseGet(() -> gone(request));
  }

  private ModelAndView gone(HttpServletRequest request) {
    return Answer.page(HttpStatus.GONE, "signin/gone", pages.ofNobody(request), "");
  }

  private MandateSignView view(
      Link link, String here, Form form, String done, boolean change, Words words) {
    var said = words.find("debits.sign.done." + done);
    var mandate = link.mandate();
    var firm = mandate.creditor().name();
    return switch (link) {
      case Link.Open open -> open(open, here, form, said, change, words);
      case Link.Signed(_, var signature, var pdf) ->
          shut(
              mandate,
              here,
              words.say(
                  "debits.sign.signed",
                  signature.by(),
                  Dates.in(words.locale(), signature.on()),
                  mandate.reference()),
              said,
              pdf.isPresent() ? here + "/signed.pdf" : "",
              words);
      case Link.Shut _ -> shut(mandate, here, words.say("debits.sign.shut", firm), said, "", words);
    };
  }

  private MandateSignView open(
      Link.Open open, String here, Form form, Optional<String> said, boolean change, Words words) {
    var mandate = open.mandate();
    boolean asks = change || open.document().isEmpty();
    var shown = !form.typed().isEmpty() || !form.isSound() ? form : first(mandate, asks);
    return new MandateSignView(
        here,
        title(mandate, words),
        words.say("debits.sign.lead", mandate.creditor().name()),
        words.say("debits.scheme." + mandate.scheme().code() + ".yours"),
        said,
        asks ? "" : open.document().map(new Renderings(looks.inForce())::page).orElse(""),
        "",
        !asks,
        asks,
        mandate.scheme().isSepa(),
        asks
            ? Optional.empty()
            : open.codeFor().map(name -> words.say("sign.code.text", mandate.to().email(), name)),
        words.say("debits.sign.consent", mandate.creditor().name()),
        words.say("sign.mailed", mandate.to().email()),
        DetailsForm.countries(shown.typed("country"), words),
        shown);
  }

  private Form first(Mandate mandate, boolean asks) {
    return asks
        ? DetailsForm.of(mandate, mandates.name(mandate), mandates.address(mandate.client()))
        : Form.of("name", mandate.to().name(), "role", "");
  }

  private static MandateSignView shut(
      Mandate mandate, String here, String lead, Optional<String> said, String pdf, Words words) {
    return new MandateSignView(
        here,
        title(mandate, words),
        lead,
        "",
        said,
        "",
        pdf,
        false,
        false,
        false,
        Optional.empty(),
        "",
        "",
        List.of(),
        Form.EMPTY);
  }

  private static String title(Mandate mandate, Words words) {
    return words.say("debits.paper.title." + mandate.scheme().code());
  }
}
