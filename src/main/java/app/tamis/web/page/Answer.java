package app.tamis.web.page;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// What a controller answers with: a page, or where to go on.
public final class Answer {

  private Answer() {}

  public static ModelAndView page(String template, Page page, Object view) {
    return new ModelAndView(template, Map.of("page", page, "view", view));
  }

  /// The same page again, with its faults.
  public static ModelAndView faulty(String template, Page page, Object view) {
    return page(HttpStatus.UNPROCESSABLE_CONTENT, template, page, view);
  }

  public static ModelAndView page(HttpStatus status, String template, Page page, Object view) {
    var answer = page(template, page, view);
    answer.setStatus(status);
    return answer;
  }

  /// After something was done, so that a reload doesn't do it again.
  public static ModelAndView goTo(String path) {
    var there = new RedirectView(path, false, false, false);
    there.setExpandUriTemplateVariables(false);
    there.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(there);
  }
}
