package app.tamis.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Where an address holds what can't be a number or an id, there is no such page.
@ControllerAdvice
final class OddAddresses {

  @ExceptionHandler
  void answer(MethodArgumentTypeMismatchException odd, HttpServletResponse response)
      throws IOException {
    boolean inPath = odd.getParameter().hasParameterAnnotation(PathVariable.class);
    response.sendError((inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
  }
}
