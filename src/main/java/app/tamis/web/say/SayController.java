package app.tamis.web.say;

import app.tamis.agreements.Authorisation;
import app.tamis.agreements.Authorisations;
import app.tamis.basics.Words;
import app.tamis.identity.Token;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a client says yes or no before work begins, on any phone.
@Controller
@RequestMapping("/say/{token}")
final class SayController {

  private final Authorisations authorisations;
  private final PortfolioZone clocks;
  private final Clock clock;
  private final Pages pages;

  SayController(Authorisations authorisations, PortfolioZone clocks, Clock clock, Pages pages) {
    this.authorisations = authorisations;
    this.clocks = clocks;
    this.clock = clock;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(@PathVariable String token, HttpServletRequest request) {
    return authorisations
        .find(new Token(token))
        .map(asked -> page(asked, token, request))
        .orElseGet(() -> gone(request));
  }

  @PostMapping
  ModelAndView answer(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String answer,
      HttpServletRequest request) {
    if (!answer.equals("yes") && !answer.equals("no")) {
      return page(token, request);
    }
    return authorisations
        .answer(new Token(token), answer.equals("yes"), request.getRemoteAddr())
        .map(_ -> Answer.goTo(path(token)))
        .orElseGet(() -> gone(request));
  }

  private ModelAndView page(Authorisation asked, String token, HttpServletRequest request) {
    var words = Words.of(asked.language());
    return Answer.page(
        "say/say",
        pages.ofNobody(request).in(words),
        new SayView(
            path(token),
            asked.firm(),
            asked.sentence(),
            stands(asked, new Moments(words, clocks.zone()))));
  }

  private String stands(Authorisation asked, Moments moments) {
    if (asked.isOpen(clock.instant())) {
      return "";
    }
    var words = moments.words();
    return asked
        .answer()
        .map(answer ->
            words.say(
                "say.answered." + answer.code(),
                moments.minute(asked.answeredAt().orElse(asked.askedAt()))))
        .orElseGet(() -> words.say("say.over", asked.firm()));
  }

  /// A token is made of letters that need no escape; anything else leads nowhere.
  private static String path(String token) {
    return "/say/" + token.replaceAll("[^A-Za-z0-9_-]", "");
  }

  private ModelAndView gone(HttpServletRequest request) {
    return Answer.page(HttpStatus.GONE, "signin/gone", pages.ofNobody(request), "");
  }
}
