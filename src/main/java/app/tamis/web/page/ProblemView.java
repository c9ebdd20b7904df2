package app.tamis.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/// What went wrong, for a program: `application/problem+json`, RFC 9457.
///
/// @param title of this kind of problem
/// @param sentences what is wrong, at least one
public record ProblemView(HttpStatus status, String title, List<String> sentences) implements View {

  private static final JsonMapper JSON = new JsonMapper();

  public static ModelAndView answer(HttpStatus status, String title, List<String> sentences) {
    var answer = new ModelAndView(new ProblemView(status, title, List.copyOf(sentences)));
    answer.setStatus(status);
    return answer;
  }

  @Override
  public String getContentType() {
    return "application/problem+json";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status.value());
    problem.put("detail", String.join(" ", sentences));
    if (sentences.size() > 1) {
      problem.put("errors", sentences);
    }
    response.setContentType(getContentType());
    response.getOutputStream().write(JSON.writeValueAsBytes(problem));
  }
}
