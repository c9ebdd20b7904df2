package app.tamis.web.signin;

import app.tamis.identity.Account;
import app.tamis.identity.Link;
import app.tamis.identity.LinkUse;
import app.tamis.identity.Links;
import app.tamis.identity.Newcomer;
import app.tamis.identity.Person;
import app.tamis.identity.PersonEntries;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where one-time links lead: the first owner's, invitations, new passwords, a look at the demo.
@Controller
final class WelcomeController {

  private final Links links;
  private final Account account;
  private final Entrance entrance;
  private final Pages pages;

  WelcomeController(Links links, Account account, Entrance entrance, Pages pages) {
    this.links = links;
    this.account = account;
    this.entrance = entrance;
    this.pages = pages;
  }

  @GetMapping("/welcome/{token}")
  ModelAndView page(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    return switch (links.find(token).orElse(null)) {
      case Link.SignInAs _ when isOnlyLookedAhead(request) -> gone(request);
      case Link.SignInAs(var person) -> {
        keepLanguage(person, request);
        yield answer(links.signIn(token), token, Form.EMPTY, request, response);
      }
      case null -> Pages.reader().isPresent() ? Answer.goTo("/") : gone(request);
      case Link link ->
          Answer.page(
              "signin/welcome", pages.at("", request), view(link, token, Form.EMPTY, request));
    };
  }

  @PostMapping("/welcome/{token}")
  ModelAndView welcome(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of("name", name, "email", email);
    return switch (links.find(token).orElse(null)) {
      case Link.NewPassword(var person) -> {
        var checked = form.with("password", PersonEntries.password(password, person.email()));
        yield checked.isSound()
            ? answer(
                links.setPassword(token, password, request.getRemoteAddr()),
                token,
                checked,
                request,
                response)
            : again(token, checked, request);
      }
      case Link.FirstOwner _, Link.Invited _ -> {
        var checked =
            form.with("name", PersonEntries.name(name))
                .with("email", PersonEntries.email(email))
                .with("password", PersonEntries.password(password, email));
        var newcomer =
            new Newcomer(name, email, password, pages.words(request).locale().getLanguage());
        yield checked.isSound()
            ? answer(
                links.join(token, newcomer, request.getRemoteAddr()),
                token,
                checked,
                request,
                response)
            : again(token, checked, request);
      }
      case Link.SignInAs _ -> gone(request);
      case null -> gone(request);
    };
  }

  private ModelAndView answer(
      LinkUse use,
      String token,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (use) {
      case LinkUse.Admitted(var person) -> {
        entrance.admit(person, request, response);
        yield Answer.goTo("/");
      }
      case LinkUse.EmailTaken _ ->
          again(token, form.with("email", "identity.email.taken"), request);
      case LinkUse.KnownElsewhere _ ->
          again(token, form.with("password", "welcome.known-elsewhere"), request);
      case LinkUse.Wait(var howLong) -> {
        var wait = Moments.wait(howLong, pages.words(request));
        yield again(token, form.with("password", "sign-in.wait", wait), request);
      }
      case LinkUse.Gone _ -> gone(request);
    };
  }

  /// Who only looks reads in the language of their browser.
  private void keepLanguage(Person person, HttpServletRequest request) {
    account.describe(
        person, person.name(), pages.ofNobody(request).language(), request.getRemoteAddr());
  }

  private ModelAndView again(String token, Form form, HttpServletRequest request) {
    return links
        .find(token)
        .map(link ->
            Answer.faulty(
                "signin/welcome", pages.at("", request), view(link, token, form, request)))
        .orElseGet(() -> gone(request));
  }

  private ModelAndView gone(HttpServletRequest request) {
    return Answer.page(HttpStatus.GONE, "signin/gone", pages.at("", request), "");
  }

  private WelcomeView view(Link link, String token, Form form, HttpServletRequest request) {
    var words = pages.words(request);
    var here = "/welcome/" + token;
    return switch (link) {
      case Link.FirstOwner _ ->
          new WelcomeView(
              form,
              words.say("welcome.first"),
              words.say("welcome.first.text"),
              true,
              "",
              words.say("welcome.first.button"),
              here);
      case Link.Invited(var role, var by) ->
          new WelcomeView(
              form,
              words.say("welcome.invited"),
              words.say("welcome.invited.text", by, words.say("role." + role.code() + ".as")),
              true,
              "",
              words.say("welcome.invited.button"),
              here);
      case Link.NewPassword(var person) ->
          new WelcomeView(
              form,
              words.say("welcome.password"),
              words.say("welcome.password.text", person.name(), person.email()),
              false,
              person.email(),
              words.say("welcome.password.button"),
              here);
      case Link.SignInAs _ -> throw new IllegalStateException("it asks for nothing");
    };
  }

  /// A browser that guesses where its user will go next must not use the link up.
  private static boolean isOnlyLookedAhead(HttpServletRequest request) {
    return !request.getMethod().equals("GET")
        || request.getHeader("Sec-Purpose") != null
        || request.getHeader("Purpose") != null;
  }
}
