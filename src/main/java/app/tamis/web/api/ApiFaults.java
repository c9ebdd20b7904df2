package app.tamis.web.api;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.web.page.ProblemView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Says to a program what is wrong, as RFC 9457 asks, in sentences: whoever sets it up reads them.
@ControllerAdvice(annotations = Api.class)
final class ApiFaults {

  @ExceptionHandler
  ModelAndView of(
      ApiFault fault,
      HttpServletRequest request,
      jakarta.servlet.http.HttpServletResponse response) {
    if (fault.status() == HttpStatus.UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Tamis\"");
    }
    return problem(fault.status(), fault.messages(), request);
  }

  @ExceptionHandler
  ModelAndView of(Problems problems, HttpServletRequest request) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, problems.messages(), request);
  }

  private static ModelAndView problem(
      HttpStatus status, List<Message> messages, HttpServletRequest request) {
    var words = Words.in(request.getLocale());
    return ProblemView.answer(
        status,
        words.say("api.title." + status.value()),
        messages.stream().map(words::sentence).toList());
  }
}
