package app.tamis.web.reviews;

import app.tamis.identity.Right;
import app.tamis.reviews.Advice;
import app.tamis.reviews.GivenAdvice;
import app.tamis.reviews.Response;
import app.tamis.reviews.Talks;
import app.tamis.reviews.Trouble;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.reviews.AskedReviews.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// What is said in a review: of trouble, advice and its answers, decisions.
@Controller
@RequestMapping("/clients/{number}/review/{id}")
@Needs({Right.AGREEMENTS, Right.MONEY, Right.GRADES})
final class TalkController {

  private static final int LONGEST = 300;

  private final Talks talks;
  private final GivenAdvice advice;
  private final AskedReviews asking;
  private final ReviewViews views;
  private final PlanForm plans;
  private final PortfolioZone clocks;
  private final Pages pages;

  TalkController(
      Talks talks,
      GivenAdvice advice,
      AskedReviews asking,
      ReviewViews views,
      PlanForm plans,
      PortfolioZone clocks,
      Pages pages) {
    this.talks = talks;
    this.advice = advice;
    this.asking = asking;
    this.views = views;
    this.plans = plans;
    this.clocks = clocks;
    this.pages = pages;
  }

  @PostMapping("/trouble")
  ModelAndView trouble(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(name = "trouble_words", defaultValue = "") String words,
      HttpServletRequest request) {
    var asked = asking.get(number, id);
    var said = Trouble.Answer.find(answer);
    var form =
        Form.of("answer", answer, "trouble_words", words)
            .with("trouble_words", FormEntries.tooLong(words, LONGEST));
    form = said.isEmpty() ? form.with("answer", "reviews.fault.answer") : form;
    if (!form.isSound()) {
      return faulty(asked, form, request);
    }
    talks.answer(asked.review(), asked.with(), said.orElseThrow(), words, pages.actor(request));
    return asked.back("trouble", "trouble");
  }

  /// A new piece, with its answer where there is one.
  @PostMapping("/advice")
  ModelAndView give(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String response,
      @RequestParam(defaultValue = "") String option,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request) {
    var asked = asking.get(number, id);
    var form =
        Form.of("title", title, "response", response, "option", option, "note", note)
            .with("title", FormEntries.fault(title, LONGEST, "reviews.advice.fault.title"))
            .with("option", FormEntries.tooLong(option, LONGEST))
            .with("note", FormEntries.tooLong(note, LONGEST));
    if (!form.isSound()) {
      return faulty(asked, form, request);
    }
    var by = pages.actor(request);
    var given = advice.give(to(asked), title, asking.day(asked.review()), by);
    Response.find(response)
        .ifPresent(
            met -> advice.answer(here(asked, given), to(asked), met(asked, met, option, note), by));
    return asked.back("advised", "advice");
  }

  /// How one was met that was given before.
  @PostMapping("/advice/{piece}")
  ModelAndView met(
      @PathVariable int number,
      @PathVariable UUID id,
      @PathVariable UUID piece,
      @RequestParam(defaultValue = "") String response,
      @RequestParam(defaultValue = "") String option,
      HttpServletRequest request) {
    var asked = asking.get(number, id);
    var one = here(asked, piece);
    var met = Response.find(response);
    var fault = FormEntries.tooLong(option, LONGEST);
    if (met.isEmpty() || fault.isPresent()) {
      var form = Form.of("title", "").with("option", fault);
      return faulty(
          asked, met.isEmpty() ? form.with("title", "reviews.fault.response") : form, request);
    }
    advice.answer(one, to(asked), met(asked, met.get(), option, ""), pages.actor(request));
    return asked.back("advised", "advice");
  }

  private GivenAdvice.Met met(Asked asked, Response response, String option, String note) {
    return new GivenAdvice.Met(response, asking.day(asked.review()), option, note);
  }

  private static GivenAdvice.To to(Asked asked) {
    return new GivenAdvice.To(asked.client().id(), asked.client().name());
  }

  private Advice here(Asked asked, UUID piece) {
    return advice.list(asked.client().id()).stream()
        .filter(one -> one.id().equals(piece))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/decisions")
  ModelAndView decide(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String due,
      HttpServletRequest request) {
    var asked = asking.get(number, id);
    var first = asking.day(asked.review());
    var day = FormEntries.day(due).filter(one -> !one.isBefore(first));
    var form =
        Form.of("what", what, "who", who, "due", due)
            .with("what", FormEntries.fault(what, LONGEST, "reviews.fault.what"));
    form = day.isEmpty() ? form.with("due", "reviews.fault.due", due, first) : form;
    if (!form.isSound()) {
      return faulty(asked, form, request);
    }
    talks.decide(
        asked.review(),
        asked.with(),
        what,
        plans.person(who),
        day.orElseThrow(),
        pages.actor(request));
    return asked.back("decided", "decisions");
  }

  @PostMapping("/decisions/{decision}/{what}")
  ModelAndView decided(
      @PathVariable int number,
      @PathVariable UUID id,
      @PathVariable UUID decision,
      @PathVariable String what,
      HttpServletRequest request) {
    var asked = asking.get(number, id);
    var by = pages.actor(request);
    switch (what) {
      case "done" ->
          talks.done(asked.review(), asked.with(), decision, Optional.of(clocks.today()), by);
      case "undone" -> talks.done(asked.review(), asked.with(), decision, Optional.empty(), by);
      case "dropped" -> talks.drop(asked.review(), asked.with(), decision, by);
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return asked.back(what, "decisions");
  }

  private ModelAndView faulty(Asked asked, Form form, HttpServletRequest request) {
    return Answer.page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "reviews/review",
        pages.at("reviews", request),
        views.of(asked, Optional.empty(), form, Optional.empty(), pages.words(request)));
  }
}
