package app.tamis.web.handover;

import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.handover.Acceptance;
import app.tamis.handover.Handover;
import app.tamis.handover.Handovers;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Token;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where somebody reads the pack, takes it away, and accepts it by name. The page speaks the
/// client's language.
@Controller
@RequestMapping("/handover/{token}")
final class TakeController {

  private static final int LONGEST = 4_000;
  private static final int LONGEST_ROLE = 120;

  private final Handovers handovers;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final Pages pages;

  TakeController(Handovers handovers, Looks looks, PortfolioZone clocks, Pages pages) {
    this.handovers = handovers;
    this.looks = looks;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(@PathVariable String token, HttpServletRequest request) {
    handovers
        .find(new Token(token))
        .filter(Handover::isOpen)
        .ifPresent(one -> handovers.seen(one, "viewed", request.getRemoteAddr()));
    return answer(token, HttpStatus.OK, Form.EMPTY, request);
  }

  @GetMapping("/pack.pdf")
  Object pdf(@PathVariable String token, HttpServletRequest request) {
    var handover = handovers.find(new Token(token));
    if (handover.isEmpty()) {
      return gone(request);
    }
    handovers.seen(handover.get(), "downloaded", request.getRemoteAddr());
    return PdfFile.named(
        "handover-" + clocks.today() + ".pdf",
        new Renderings(looks.inForce()).pdf(handovers.document(handover.get(), clocks.today())));
  }

  @GetMapping("/pack.zip")
  Object zip(@PathVariable String token, HttpServletRequest request) {
    var handover = handovers.find(new Token(token));
    if (handover.isEmpty()) {
      return gone(request);
    }
    handovers.seen(handover.get(), "downloaded", request.getRemoteAddr());
    return ZipFile.named(
        "handover-" + clocks.today() + ".zip", handovers.zip(handover.get(), clocks.today()));
  }

  @PostMapping
  ModelAndView accept(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String except,
      @RequestParam(defaultValue = "") String consent,
      HttpServletRequest request) {
    var form =
        Form.of("name", name, "role", role, "except", except, "consent", consent)
            .with("name", PersonEntries.name(name))
            .with("role", FormEntries.tooLong(role, LONGEST_ROLE))
            .with("except", FormEntries.tooLong(except, LONGEST));
    if (consent.isEmpty()) {
      form = form.with("consent", "handover.take.consent.fault");
    }
    if (!form.isSound()) {
      return answer(token, HttpStatus.UNPROCESSABLE_CONTENT, form, request);
    }
    handovers.accept(
        new Token(token),
        new Acceptance(name.strip(), role.strip(), clocks.today(), except.strip()),
        clocks.zone(),
        request.getRemoteAddr());
    return Answer.goTo(HandoverPath.take(token));
  }

  private ModelAndView answer(
      String token, HttpStatus status, Form form, HttpServletRequest request) {
    return handovers
        .find(new Token(token))
        .map(handover -> {
          var document = handovers.document(handover, clocks.today());
          var page = pages.ofNobody(request).in(Words.of(document.language().getLanguage()));
          return Answer.page(
              status, "handover/take", page, view(token, handover, document, form, page.words()));
        })
        .orElseGet(() -> gone(request));
  }

  private ModelAndView gone(HttpServletRequest request) {
    return Answer.page(HttpStatus.GONE, "signin/gone", pages.ofNobody(request), "");
  }

  private TakeView view(
      String token, Handover handover, Document document, Form form, Words words) {
    return new TakeView(
        HandoverPath.take(token),
        document.title(),
        handover
            .acceptance()
            .map(one -> words.say("handover.take.accepted", one.name(), one.on()))
            .orElseGet(() -> words.say("handover.take.lead", document.sender().name())),
        new Renderings(looks.inForce()).page(document),
        handover.isOpen(),
        form);
  }
}
