package app.tamis.web.reviews;

import app.tamis.identity.Right;
import app.tamis.reviews.ReviewEvent.What;
import app.tamis.reviews.Reviews;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.LetterAnswers;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Rehearsals;
import app.tamis.web.reviews.AskedReviews.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A review: planned, invited to, held or missed.
@Controller
@RequestMapping("/clients/{number}/review/{id}")
@Needs({Right.AGREEMENTS, Right.MONEY, Right.GRADES})
final class ReviewController {

  private static final int LONGEST = 300;

  private final Reviews reviews;
  private final AskedReviews asking;
  private final ReviewViews views;
  private final PlanForm plans;
  private final LetterAnswers letters;
  private final Rehearsals rehearsals;
  private final PortfolioZone clocks;
  private final Pages pages;

  ReviewController(
      Reviews reviews,
      AskedReviews asking,
      ReviewViews views,
      PlanForm plans,
      LetterAnswers letters,
      Rehearsals rehearsals,
      PortfolioZone clocks,
      Pages pages) {
    this.reviews = reviews;
    this.asking = asking;
    this.views = views;
    this.plans = plans;
    this.letters = letters;
    this.rehearsals = rehearsals;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var said = pages.words(request).find("reviews.done." + done);
    return answer(asking.get(number, id), said, request);
  }

  @PostMapping("/plan")
  ModelAndView change(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    var asked = asking.get(number, id);
    var form = plans.checked(typed);
    if (!form.isSound()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          asked,
          Optional.of(form),
          usual(asked),
          Optional.empty(),
          request);
    }
    boolean done =
        reviews.change(asked.review(), asked.with(), plans.plan(form), pages.actor(request));
    return asked.back(done ? "changed" : "late");
  }

  @PostMapping("/invite")
  ModelAndView invite(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String how,
      HttpServletRequest request) {
    var asked = asking.get(number, id);
    if (how.equals(Rehearsals.HOW) && asked.review().canBeInvited()) {
      return answer(asked, Optional.of(rehearsed(asked, request)), request);
    }
    return reviews
        .invite(asked.review(), asked.with(), asking.doing(request))
        .map(letter -> letters.after(letter, asked.path(), "invited"))
        .orElseGet(() -> asked.back("late"));
  }

  private String rehearsed(Asked asked, HttpServletRequest request) {
    return rehearsals.said(
        request,
        rehearsal -> {
          reviews.rehearse(asked.review(), asked.with(), rehearsal, asking.doing(request));
          return Rehearsals.SENT;
        });
  }

  @PostMapping("/called-off")
  ModelAndView callOff(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    var asked = asking.get(number, id);
    var fault = FormEntries.tooLong(reason, LONGEST);
    if (fault.isPresent()) {
      return faulty(asked, usual(asked).with("reason", fault), request);
    }
    if (!asked.review().state().isAhead()) {
      return asked.back("late");
    }
    return reviews
        .callOff(asked.review(), asked.with(), reason, asking.doing(request))
        .map(letter -> letters.after(letter, asked.path(), "told-off"))
        .orElseGet(() -> asked.back("called-off"));
  }

  @PostMapping("/held")
  ModelAndView held(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(name = "held_on", defaultValue = "") String on,
      @RequestParam(defaultValue = "") String there,
      HttpServletRequest request) {
    var asked = asking.get(number, id);
    var day = FormEntries.day(on).filter(one -> !one.isAfter(clocks.today()));
    var form =
        Form.of("held_on", on, "there", there).with("there", FormEntries.tooLong(there, LONGEST));
    form = day.isEmpty() ? form.with("held_on", "reviews.fault.on", on, clocks.today()) : form;
    if (!form.isSound()) {
      return faulty(asked, form, request);
    }
    boolean done =
        reviews.say(
            asked.review(),
            asked.with(),
            What.HELD,
            day.orElseThrow(),
            there,
            pages.actor(request));
    return asked.back(done ? "held" : "late");
  }

  @PostMapping("/missed")
  ModelAndView missed(@PathVariable int number, @PathVariable UUID id, HttpServletRequest request) {
    return say(asking.get(number, id), What.MISSED, request);
  }

  @PostMapping("/taken-back")
  ModelAndView takeBack(
      @PathVariable int number, @PathVariable UUID id, HttpServletRequest request) {
    return say(asking.get(number, id), What.TAKEN_BACK, request);
  }

  private ModelAndView say(Asked asked, What what, HttpServletRequest request) {
    boolean done =
        reviews.say(
            asked.review(),
            asked.with(),
            what,
            asking.day(asked.review()),
            "",
            pages.actor(request));
    return asked.back(done ? what.code() : "late");
  }

  private ModelAndView faulty(Asked asked, Form form, HttpServletRequest request) {
    return answer(
        HttpStatus.UNPROCESSABLE_CONTENT, asked, Optional.empty(), form, Optional.empty(), request);
  }

  private ModelAndView answer(Asked asked, Optional<String> said, HttpServletRequest request) {
    return answer(HttpStatus.OK, asked, Optional.empty(), usual(asked), said, request);
  }

  /// What the forms begin with.
  private Form usual(Asked asked) {
    var there = asked.review().plan().guest().name() + ", " + pages.person().name();
    return Form.of("held_on", asking.day(asked.review()).toString(), "there", there);
  }

  ModelAndView answer(
      HttpStatus status,
      Asked asked,
      Optional<Form> plan,
      Form form,
      Optional<String> said,
      HttpServletRequest request) {
    return Answer.page(
        status,
        "reviews/review",
        pages.at("reviews", request),
        views.of(asked, plan, form, said, pages.words(request)));
  }
}
