package app.tamis.web.story;

import app.tamis.basics.Duty;
import app.tamis.basics.Words;
import app.tamis.gradebook.Gradings;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Right;
import app.tamis.outcome.Decision.Kind;
import app.tamis.outcome.Evidence;
import app.tamis.outcome.Outcomes;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.PerStanding;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.Seen;
import app.tamis.web.week.WeekAtHand;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page that one shows a partner.
@Controller
@Needs({Right.MONEY, Right.GRADES, Right.DECISIONS})
final class StoryController {

  private static final int MONTH_ENDS = 60;
  private static final int NEXT = 5;

  private final InForce inForce;
  private final Gradings gradings;
  private final Outcomes outcomes;
  private final Deeds deeds;
  private final WeekAtHand work;
  private final Pages pages;
  private final PerStanding<Discretion, Optional<ShownGrades>> first;

  StoryController(
      InForce inForce,
      Gradings gradings,
      Outcomes outcomes,
      Deeds deeds,
      WeekAtHand work,
      Pages pages) {
    this.inForce = inForce;
    this.gradings = gradings;
    this.outcomes = outcomes;
    this.deeds = deeds;
    this.work = work;
    this.pages = pages;
    this.first = inForce.perStanding();
  }

  @GetMapping("/story")
  @Place(name = "story", label = "story.title", in = PlaceGroup.PART, order = 50)
  @Seen("story")
  ModelAndView page(HttpServletRequest request) {
    var page = pages.at("story", request);
    return inForce
        .find(Discretion.towards(pages.person()))
        .map(standing -> Answer.page("story/story", page, view(standing, pages.words(request))))
        .orElseGet(() -> Answer.page("story/empty", page, page.say("story.empty")));
  }

  private StoryView view(Standing standing, Words words) {
    var said = new StoryWords(standing, words);
    var now = ShownGrades.of(standing);
    var then = first.get(standing, Discretion.of(standing), () -> then(standing));
    var quarter = quarter(standing.today());
    return new StoryView(
        said.subtitle(),
        said.lead(then, now),
        said.steps(
            deeds.prices(),
            deeds.plans(),
            deeds.exits(standing.today()),
            Evidence.of(Kind.PARTING, outcomes.list(standing)),
            now),
        then.map(said::side),
        said.side(now),
        then.map(grades -> said.change(grades.computed(), now.computed())),
        said.quarterTitle(quarter),
        said.quarter(deeds.since(quarter, standing.today())),
        next(words));
  }

  private static LocalDate quarter(LocalDate today) {
    return today.with(IsoFields.DAY_OF_QUARTER, 1);
  }

  /// The first month end on record; empty where the last is the first.
  private Optional<ShownGrades> then(Standing standing) {
    return gradings.monthEnds(MONTH_ENDS).stream()
        .findFirst()
        .filter(end -> end.isBefore(standing.grades().window().asOf()))
        .flatMap(gradings::kept)
        .map(kept -> new ShownGrades(kept.grades(), kept.published(), standing.clients()))
        .map(Discretion.of(standing)::of);
  }

  private List<StoryView.Next> next(Words words) {
    return work.of(pages.person()).first().stream()
        .limit(NEXT)
        .map(duty -> next(duty, words))
        .toList();
  }

  private static StoryView.Next next(Duty duty, Words words) {
    return new StoryView.Next(words.sentence(duty.what()), duty.path(), words.say(duty.act()));
  }
}
