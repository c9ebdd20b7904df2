package app.tamis.web.debits;

import app.tamis.identity.Token;
import app.tamis.web.page.Answer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Leads who has just signed an agreement to the mandate that goes with it.
@Controller
final class AfterSigningController {

  private final MandateAfterSigning after;

  AfterSigningController(MandateAfterSigning after) {
    this.after = after;
  }

  /// @param token of the link by which the agreement was signed
  @PostMapping("/mandate/after/{token}")
  ModelAndView goOn(@PathVariable String token, HttpServletRequest request) {
    return Answer.goTo(
        after
            .begin(new Token(token), request.getRemoteAddr())
            .map(mandate -> MandateSignController.path(mandate.value()))
            .orElse(DebitPath.SIGN + "none"));
  }
}
