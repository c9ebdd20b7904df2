package app.tamis.web.week;

import app.tamis.basics.Duty;
import app.tamis.basics.Words;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is to be done, for everybody what is theirs.
@Controller
final class WeekController {

  private final WeekAtHand work;
  private final Pages pages;

  WeekController(WeekAtHand work, Pages pages) {
    this.work = work;
    this.pages = pages;
  }

  @GetMapping("/week")
  @Place(name = "week", label = "week.title", in = PlaceGroup.WEEK, order = 10)
  ModelAndView page(HttpServletRequest request) {
    var page = pages.at("week", request);
    var words = page.words();
    var mine = work.of(pages.person());
    return Answer.page(
        "week/week",
        page,
        new WeekView(
            rows(mine.first(), words),
            rows(mine.behind(), words),
            words.say("week.more", mine.behind().size())));
  }

  private static List<WeekView.Row> rows(List<Duty> duties, Words words) {
    return duties.stream()
        .map(duty ->
            new WeekView.Row(words.sentence(duty.what()), words.say(duty.act()), duty.path()))
        .toList();
  }
}
