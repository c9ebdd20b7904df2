package app.tamis.web.reviews;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Token;
import app.tamis.reviews.Countersigning;
import app.tamis.reviews.Refusal;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a client countersigns that it decided against advice, or says that it isn't so.
@Controller
@RequestMapping("/acknowledge/{token}")
final class AcknowledgeController {

  private static final int LONGEST = 1_000;

  private final Countersigning refusals;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final Clock clock;
  private final Pages pages;

  AcknowledgeController(
      Countersigning refusals, Looks looks, PortfolioZone clocks, Clock clock, Pages pages) {
    this.refusals = refusals;
    this.looks = looks;
    this.clocks = clocks;
    this.clock = clock;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(@PathVariable String token, HttpServletRequest request) {
    return refusals
        .find(new Token(token))
        .map(asked ->
            page(HttpStatus.OK, asked, token, Form.of("name", asked.asked().name()), request))
        .orElseGet(() -> gone(request));
  }

  @PostMapping
  ModelAndView answer(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request) {
    var asked = refusals.find(new Token(token));
    if (asked.isEmpty()) {
      return gone(request);
    }
    boolean objects = answer.equals(Refusal.Answer.OBJECTED.code());
    var form =
        Form.of("name", name, "words", words)
            .with("name", name(name))
            .with(
                "words",
                objects
                    ? FormEntries.fault(words, LONGEST, "reviews.refusal.sign.fault.words")
                    : FormEntries.tooLong(words, LONGEST));
    boolean signs = answer.equals(Refusal.Answer.SIGNED.code());
    if (!form.isSound() || !(signs || objects)) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, asked.get(), token, form, request);
    }
    refusals.answer(
        new Token(token),
        signs ? Refusal.Answer.SIGNED : Refusal.Answer.OBJECTED,
        name,
        words,
        clocks.zone(),
        request.getRemoteAddr());
    return Answer.goTo(path(token));
  }

  private static Optional<Message> name(String name) {
    return name.isBlank()
        ? Optional.of(Message.of("reviews.refusal.sign.fault.name"))
        : PersonEntries.name(name);
  }

  private ModelAndView page(
      HttpStatus status, Refusal asked, String token, Form form, HttpServletRequest request) {
    var words = Words.of(asked.terms().language());
    return Answer.page(
        status,
        "reviews/acknowledge",
        pages.ofNobody(request).in(words),
        new AcknowledgeView(
            path(token),
            asked.firm(),
            new Renderings(looks.inForce()).page(refusals.document(asked, clocks.zone())),
            stands(asked, new Moments(words, clocks.zone())),
            form));
  }

  private String stands(Refusal asked, Moments moments) {
    if (asked.isOpen(clock.instant())) {
      return "";
    }
    var words = moments.words();
    return asked
        .answered()
        .map(one ->
            words.say("reviews.refusal.sign." + one.answer().code(), moments.minute(one.at())))
        .orElseGet(() -> words.say("reviews.refusal.sign.over", asked.firm()));
  }

  /// A token is made of letters that need no escape; anything else leads nowhere.
  private static String path(String token) {
    return "/acknowledge/" + token.replaceAll("[^A-Za-z0-9_-]", "");
  }

  private ModelAndView gone(HttpServletRequest request) {
    return Answer.page(HttpStatus.GONE, "signin/gone", pages.ofNobody(request), "");
  }
}
