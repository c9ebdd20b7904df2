package app.tamis.web.signin;

import app.tamis.book.Portfolios;
import app.tamis.identity.People;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.SignIn;
import app.tamis.identity.SignInOutcome;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.LocalPath;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where one signs in with a password, and out.
@Controller
final class SignInController {

  private final SignIn signIn;
  private final People people;
  private final Entrance entrance;
  private final Portfolios portfolios;
  private final Pages pages;

  SignInController(
      SignIn signIn, People people, Entrance entrance, Portfolios portfolios, Pages pages) {
    this.signIn = signIn;
    this.people = people;
    this.entrance = entrance;
    this.portfolios = portfolios;
    this.pages = pages;
  }

  @GetMapping("/sign-in")
  ModelAndView page(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
    return Pages.reader().isPresent()
        ? Answer.goTo(LocalPath.of(to))
        : Answer.page("signin/sign-in", pages.at("", request), view(Form.EMPTY, to));
  }

  @PostMapping("/sign-in")
  ModelAndView signIn(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of("email", email);
    if (email.isBlank()) {
      return faulty(form.with("email", "identity.email.missing"), to, request);
    }
    var unseen = PersonEntries.unseen(email);
    if (unseen.isPresent()) {
      return faulty(form.with("email", unseen), to, request);
    }
    if (password.isEmpty()) {
      return faulty(form.with("password", "sign-in.password.missing"), to, request);
    }
    return switch (signIn.attempt(email, password, pages.visitor(request))) {
      case SignInOutcome.SignedIn(var membership) -> {
        entrance.admit(membership, request, response);
        yield Answer.goTo(LocalPath.of(to));
      }
      case SignInOutcome.Refused _ -> faulty(form.with("password", "sign-in.refused"), to, request);
      case SignInOutcome.Wait(var howLong) -> {
        response.setHeader("Retry-After", String.valueOf(howLong.toSeconds() + 1));
        var wait = Moments.wait(howLong, pages.words(request));
        yield Answer.page(
            HttpStatus.TOO_MANY_REQUESTS,
            "signin/sign-in",
            pages.at("", request),
            view(form.with("password", "sign-in.wait", wait), to));
      }
    };
  }

  @PostMapping("/sign-out")
  ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
    entrance.leave(request, response);
    return Answer.goTo("/sign-in");
  }

  private ModelAndView faulty(Form form, String to, HttpServletRequest request) {
    return Answer.faulty("signin/sign-in", pages.at("", request), view(form, to));
  }

  private SignInView view(Form form, String to) {
    var wanted = LocalPath.of(to);
    var here =
        wanted.equals("/")
            ? "/sign-in"
            : "/sign-in?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    return new SignInView(form, wanted, here, nobodyYet());
  }

  /// Where Tamis was just installed; of further portfolios nothing is told.
  private boolean nobodyYet() {
    return portfolios.current().isFirst() && people.list().isEmpty();
  }
}
