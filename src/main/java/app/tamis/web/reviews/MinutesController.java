package app.tamis.web.reviews;

import app.tamis.agreements.Signatory;
import app.tamis.documents.Document;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Right;
import app.tamis.post.MailAddress;
import app.tamis.reviews.Minutes;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.LetterAnswers;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Rehearsals;
import app.tamis.web.reviews.AskedReviews.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Minutes: read, added to, rehearsed, sent.
@Controller
@RequestMapping("/clients/{number}/review/{id}/minutes")
@Needs({Right.AGREEMENTS, Right.MONEY, Right.GRADES})
final class MinutesController {

  private static final int LONGEST = 4_000;

  private final Minutes minutes;
  private final AskedReviews asking;
  private final PlanForm plans;
  private final LetterAnswers letters;
  private final Rehearsals rehearsals;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final Pages pages;

  MinutesController(
      Minutes minutes,
      AskedReviews asking,
      PlanForm plans,
      LetterAnswers letters,
      Rehearsals rehearsals,
      Looks looks,
      PortfolioZone clocks,
      Pages pages) {
    this.minutes = minutes;
    this.asking = asking;
    this.plans = plans;
    this.letters = letters;
    this.rehearsals = rehearsals;
    this.looks = looks;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var asked = asking.get(number, id);
    var said = pages.words(request).find("reviews.done." + done);
    var guest = asked.review().plan().guest();
    return answer(HttpStatus.OK, asked, form(asked, guest.name(), guest.email()), said, request);
  }

  private static Form form(Asked asked, String name, String email) {
    return Form.of("words", asked.review().words(), "name", name, "email", email);
  }

  @GetMapping("/minutes.pdf")
  ResponseEntity<InputStreamResource> pdf(@PathVariable int number, @PathVariable UUID id) {
    var asked = asking.get(number, id);
    return PdfFile.named(
        "review-" + asked.client().id() + "-" + asked.review().day(clocks.zone()) + ".pdf",
        new Renderings(looks.inForce()).pdf(document(asked)));
  }

  private Document document(Asked asked) {
    return minutes.document(asked.review(), asked.with(), clocks.today(), clocks.zone());
  }

  @PostMapping("/words")
  ModelAndView keep(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request) {
    var asked = asking.get(number, id);
    var guest = asked.review().plan().guest();
    var form =
        Form.of("words", words, "name", guest.name(), "email", guest.email())
            .with("words", FormEntries.tooLong(words, LONGEST));
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, asked, form, Optional.empty(), request);
    }
    minutes.keep(asked.review(), asked.with(), words, pages.actor(request));
    return Answer.goTo(path(asked) + "?done=words");
  }

  @PostMapping
  ModelAndView send(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String copy,
      @RequestParam(defaultValue = "") String how,
      HttpServletRequest request) {
    var asked = asking.get(number, id);
    var form =
        form(asked, name, email)
            .with("name", PersonEntries.name(name))
            .with("email", MailAddress.fault(email));
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, asked, form, Optional.empty(), request);
    }
    var to = new Signatory(name.strip(), MailAddress.of(name, email).address());
    if (how.equals(Rehearsals.HOW)) {
      var said = Optional.of(rehearsed(asked, to, request));
      return answer(HttpStatus.OK, asked, form, said, request);
    }
    return minutes
        .send(asked.review(), asked.with(), to, copy.equals("yes"), asking.doing(request))
        .map(letter -> letters.after(letter, path(asked), "minutes"))
        .orElseGet(() -> Answer.goTo(path(asked) + "?done=late"));
  }

  private String rehearsed(Asked asked, Signatory to, HttpServletRequest request) {
    return rehearsals.said(
        request,
        rehearsal -> {
          minutes.rehearse(asked.review(), asked.with(), to, rehearsal, asking.doing(request));
          return Rehearsals.SENT;
        });
  }

  private static String path(Asked asked) {
    return ReviewsPath.minutes(asked.client().number(), asked.review());
  }

  private ModelAndView answer(
      HttpStatus status,
      Asked asked,
      Form form,
      Optional<String> said,
      HttpServletRequest request) {
    var words = pages.words(request);
    return Answer.page(
        status,
        "reviews/minutes",
        pages.at("reviews", request),
        new MinutesView(
            path(asked),
            asked.client().name(),
            ClientPath.of(asked.client().number()),
            asked.path(),
            words.say("reviews.day", asked.review().day(clocks.zone())),
            asked.review().heldOn().isPresent(),
            Optional.ofNullable(minutes.sent().get(asked.review().id()))
                .map(one -> words.say("reviews.one.minutes.sent", one.on(), one.to().name())),
            asked.review().plan().language(),
            form,
            plans.known(asked.client().id()),
            new Renderings(looks.inForce()).page(document(asked)),
            said));
  }
}
