package app.tamis.web.hours;

import app.tamis.gradebook.ClientDecisions.Whom;
import app.tamis.gradebook.StatedHours;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How many hours a month each client takes, as who decides says: one tap a client.
@Controller
@Needs(Right.DECISIONS)
final class HoursController {

  private static final String PLACE = "hours";

  private final StatedHours hours;
  private final InForce inForce;
  private final Pages pages;

  HoursController(StatedHours hours, InForce inForce, Pages pages) {
    this.hours = hours;
    this.inForce = inForce;
    this.pages = pages;
  }

  @GetMapping("/hours")
  @Place(name = PLACE, label = "hours.title", in = PlaceGroup.FACTS, order = 25)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var said = pages.words(request).find("hours.done." + done);
    return Answer.page(PLACE + "/hours", pages.at(PLACE, request), view(said, Form.EMPTY, request));
  }

  @PostMapping("/hours")
  ModelAndView say(@RequestParam Map<String, String> sent, HttpServletRequest request) {
    var answers = HoursAnswers.of(clients(), hours.list(), sent);
    if (!answers.form().isSound()) {
      return Answer.faulty(
          PLACE + "/hours",
          pages.at(PLACE, request),
          view(Optional.empty(), answers.form(), request));
    }
    answers
        .changed()
        .forEach((client, said) ->
            hours.say(new Whom(client.id(), client.name()), said, pages.actor(request)));
    return Answer.goTo("/hours?done=" + (answers.changed().isEmpty() ? "same" : "kept"));
  }

  private HoursView view(Optional<String> said, Form form, HttpServletRequest request) {
    return new HoursWords(pages.moments(request), hours.list())
        .view(clients(), inForce.find().isPresent(), said, form);
  }

  private List<Client> clients() {
    return inForce.find().map(HoursAsked::in).orElse(List.of());
  }
}
