package app.tamis.web.sign;

import app.tamis.agreements.Agreements;
import app.tamis.agreements.Draft;
import app.tamis.agreements.Signatory;
import app.tamis.agreements.Signings;
import app.tamis.agreements.Signings.Done;
import app.tamis.agreements.Signings.Guest;
import app.tamis.agreements.Signings.Link;
import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.documents.Documents;
import app.tamis.documents.Looks;
import app.tamis.documents.Opened;
import app.tamis.documents.Renderings;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Token;
import app.tamis.post.MailAddress;
import app.tamis.web.page.AfterSigning;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

/// Where a client reads what they are to sign, and signs it, declines it, asks about it or hands it
/// on. The page speaks the agreement's language.
@Controller
@RequestMapping("/sign/{token}")
final class SignController {

  private static final String TEMPLATE = "sign/sign";
  private static final int LONGEST = 2_000;

  private final Signings signings;
  private final Agreements agreements;
  private final Documents documents;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final List<AfterSigning> after;
  private final Pages pages;

  SignController(
      Signings signings,
      Agreements agreements,
      Documents documents,
      Looks looks,
      PortfolioZone clocks,
      List<AfterSigning> after,
      Pages pages) {
    this.after = List.copyOf(after);
    this.signings = signings;
    this.agreements = agreements;
    this.documents = documents;
    this.looks = looks;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    return answer(token, HttpStatus.OK, Form.EMPTY, done, true, request);
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
        : faulty(token, form, request);
  }

  @PostMapping("/confirm")
  ModelAndView confirm(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request) {
    return switch (signings.confirm(new Token(token), code, guest(request))) {
      case Done.WRONG ->
          faulty(token, Form.of("code", "").with("code", "sign.fault.code"), request);
      case Done.DONE, Done.GONE, Done.NO_CODE, Done.TOO_OFTEN -> goOn(token, request);
    };
  }

  private ModelAndView goOn(String token, HttpServletRequest request) {
    var link = signings.open(new Token(token), guest(request), false);
    boolean signed = link.filter(Link.Done.class::isInstance).isPresent();
    return Answer.goTo(path(token) + "?done=" + (signed ? "signed" : "no-code"));
  }

  @PostMapping("/decline")
  ModelAndView decline(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    var form =
        Form.of("reason", reason)
            .with("reason", FormEntries.fault(reason, LONGEST, "sign.fault.text"));
    return form.isSound()
        ? after(token, signings.decline(new Token(token), "", reason, guest(request)), "declined")
        : faulty(token, form, request);
  }

  @PostMapping("/question")
  ModelAndView ask(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String question,
      HttpServletRequest request) {
    var form =
        Form.of("question", question)
            .with("question", FormEntries.fault(question, LONGEST, "sign.fault.text"));
    return form.isSound()
        ? after(token, signings.ask(new Token(token), question, guest(request)), "asked")
        : faulty(token, form, request);
  }

  @PostMapping("/other")
  ModelAndView handOn(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String other,
      @RequestParam(defaultValue = "") String otherEmail,
      HttpServletRequest request) {
    var form =
        Form.of("other", other, "otherEmail", otherEmail)
            .with("other", PersonEntries.name(other))
            .with("otherEmail", MailAddress.fault(otherEmail));
    if (!form.isSound()) {
      return faulty(token, form, request);
    }
    var signatory = new Signatory(other.strip(), MailAddress.of(other, otherEmail).address());
    return after(token, signings.handOn(new Token(token), signatory, guest(request)), "handed-on");
  }

  /// The signed one, for whoever holds the link by which it was signed.
  @GetMapping("/signed.pdf")
  Object pdf(@PathVariable String token, HttpServletRequest request) {
    var link = signings.open(new Token(token), guest(request), false);
    var kept =
        link.filter(Link.Done.class::isInstance)
            .map(Link.Done.class::cast)
            .flatMap(Link.Done::pdf)
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
  private static String path(String token) {
    return "/sign/" + token.replaceAll("[^A-Za-z0-9_-]", "");
  }

  private ModelAndView faulty(String token, Form form, HttpServletRequest request) {
    return answer(token, HttpStatus.UNPROCESSABLE_CONTENT, form, "", false, request);
  }

  private Guest guest(HttpServletRequest request) {
    var browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    return new Guest(
        request.getRemoteAddr(),
        browser.substring(0, Math.min(browser.length(), 300)),
        clocks.zone());
  }

  private ModelAndView answer(
      String token,
      HttpStatus status,
      Form form,
      String done,
      boolean views,
      HttpServletRequest request) {
    boolean reads = views && request.getMethod().equals("GET");
    return signings
        .open(new Token(token), guest(request), reads)
        .map(link -> {
          var page = pages.ofNobody(request).in(Words.of(draft(link).language()));
          return Answer.page(
              link instanceof Link.Shut ? HttpStatus.GONE : status,
              TEMPLATE,
              page,
              view(link, token, form, done, page.words()));
        })
        .orElseGet(() -> gone(request));
  }

  private ModelAndView gone(HttpServletRequest request) {
    return Answer.page(HttpStatus.GONE, "signin/gone", pages.ofNobody(request), "");
  }

  private static Draft draft(Link link) {
    return switch (link) {
      case Link.Open open -> open.draft();
      case Link.Done signed -> signed.draft();
      case Link.Shut shut -> shut.draft();
    };
  }

  private SignView view(Link link, String token, Form form, String done, Words words) {
    var here = path(token);
    var moments = new Moments(words, clocks.zone());
    var title = agreements.kind(draft(link).kind(), words);
    var firm = draft(link).firm().name();
    var said = words.find("sign.done." + done).orElse("");
    return switch (link) {
      case Link.Open open ->
          new SignView(
              here,
              title,
              words.say("sign.lead", firm, open.by(), moments.day(open.until())),
              said,
              new Renderings(looks.inForce()).page(open.document()),
              "",
              true,
              open.codeFor().map(name -> words.say("sign.code.text", open.to().email(), name)),
              words.say("sign.consent", title, firm),
              words.say("sign.mailed", open.to().email()),
              form.typed("name").isEmpty() && form.isSound()
                  ? Form.of("name", open.to().name(), "role", "")
                  : form,
              List.of());
      case Link.Done(_, var signed, var pdf) ->
          shut(
              here,
              title,
              words.say("sign.signed", signed.by(), Dates.in(words.locale(), signed.on()), firm),
              said,
              pdf.isPresent() ? here + "/signed.pdf" : "",
              more(token, words));
      case Link.Shut(_, var why, var by) ->
          shut(here, title, words.say("sign.shut." + why, by, firm), said, "", List.of());
    };
  }

  private List<AfterSigning.More> more(String token, Words words) {
    return after.stream().flatMap(one -> one.after(new Token(token), words).stream()).toList();
  }

  private static SignView shut(
      String here,
      String title,
      String lead,
      String said,
      String pdf,
      List<AfterSigning.More> more) {
    return new SignView(
        here, title, lead, said, "", pdf, false, Optional.empty(), "", "", Form.EMPTY, more);
  }
}
