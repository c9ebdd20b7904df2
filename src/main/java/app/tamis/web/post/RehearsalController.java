package app.tamis.web.post;

import app.tamis.post.Rehearsal;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where links of rehearsed letters lead: for whoever has one, and nothing can be done there.
@Controller
final class RehearsalController {

  private final Pages pages;

  RehearsalController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping(Rehearsal.PATH)
  ModelAndView page(HttpServletRequest request) {
    return Answer.page("post/rehearsal", pages.ofNobody(request), Rehearsal.PATH);
  }
}
