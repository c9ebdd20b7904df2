package app.tamis.web.page;

import app.tamis.identity.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where one chooses a language, signed in or not.
@Controller
public final class LanguageController {

  private final Account account;

  LanguageController(Account account) {
    this.account = account;
  }

  @PostMapping("/language")
  ModelAndView choose(
      @RequestParam String language,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    var chosen = language.equals("fr") ? "fr" : "en";
    Pages.reader()
        .ifPresent(reader ->
            account.describe(
                reader.person(), reader.person().name(), chosen, request.getRemoteAddr()));
    remember(chosen, request, response);
    return Answer.goTo(LocalPath.of(to));
  }

  /// For when nobody is signed in.
  public static void remember(
      String language, HttpServletRequest request, HttpServletResponse response) {
    Cookies.set(Pages.LANGUAGE, language, "Lax", Duration.ofDays(365), request, response);
  }
}
