package app.tamis.web.moved;

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
  private final MovedInForce moved;
  private final MonthEndLooks looks;
  private final Pages pages;

  MovedController(InForce inForce, MovedInForce moved, MonthEndLooks looks, Pages pages) {
    this.inForce = inForce;
    this.moved = moved;
    this.looks = looks;
    this.pages = pages;
  }

  @GetMapping("/moved")
  @Place(name = "moved", label = "nav.moved", in = PlaceGroup.GRADE, order = 20)
  @Seen("moved")
  ModelAndView page(HttpServletRequest request) {
    var page = pages.at("moved", request);
    var view =
        inForce
            .find()
            .flatMap(now -> moved.view(now, page.words(), Discretion.towards(pages.person())));
    if (view.isPresent()) {
      looks.look(pages.person(), pages.actor(request));
    }
    return view.isPresent()
        ? Answer.page("moved/moved", page, view.get())
        : Answer.page("moved/none", page, "");
  }
}
