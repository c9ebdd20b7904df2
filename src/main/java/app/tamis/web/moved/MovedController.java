package app.tamis.web.moved;

import app.tamis.gradebook.Gradings;
import app.tamis.identity.Right;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Whose grade moved since the last grading, and why.
@Controller
@Needs({Right.GRADES, Right.MONEY})
final class MovedController {

  private final InForce inForce;
  private final Gradings gradings;
  private final MonthEndLooks looks;
  private final Pages pages;

  MovedController(InForce inForce, Gradings gradings, MonthEndLooks looks, Pages pages) {
    this.inForce = inForce;
    this.gradings = gradings;
    this.looks = looks;
    this.pages = pages;
  }

  @GetMapping("/moved")
  @Place(name = "moved", label = "nav.moved", in = PlaceGroup.GRADE, order = 20)
  @Seen("moved")
  ModelAndView page(HttpServletRequest request) {
    var page = pages.at("moved", request);
    var discretion = Discretion.towards(pages.person());
    var view =
        inForce
            .find(discretion)
            .flatMap(known ->
                gradings
                    .whatMoved(discretion::of)
                    .map(moved ->
                        new MovedWords(
                                page.words(),
                                known.facts().portfolio().currency(),
                                known.clients(),
                                discretion)
                            .view(moved, known.grades())));
    if (view.isPresent()) {
      looks.look(pages.person(), pages.actor(request));
    }
    return view.isPresent()
        ? Answer.page("moved/moved", page, view.get())
        : Answer.page("moved/none", page, "");
  }
}
