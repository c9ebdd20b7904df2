package app.tamis.web.account;

import app.tamis.identity.Account;
import app.tamis.identity.PasswordChange;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Recognised;
import app.tamis.identity.Session;
import app.tamis.identity.Sessions;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.LanguageController;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What one may change about oneself, and from where one is signed in.
@Controller
final class AccountController {

  private final Account account;
  private final Sessions sessions;
  private final Pages pages;

  AccountController(Account account, Sessions sessions, Pages pages) {
    this.account = account;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping("/account")
  @Place(name = "account", label = "account.title", in = PlaceGroup.PALETTE, order = 30)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var words = pages.words(request);
    var said = words.find("account.done." + done);
    return Answer.page(
        "account/account",
        pages.at("account", request),
        view(details(pages.person().name()), Form.EMPTY, said, pages.moments(request)));
  }

  @PostMapping("/account")
  ModelAndView describe(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "en") String language,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = details(name).with("name", PersonEntries.name(name));
    if (!form.isSound()) {
      return again(form, Form.EMPTY, request);
    }
    var chosen = language.equals("fr") ? "fr" : "en";
    account.describe(pages.person(), name, chosen, request.getRemoteAddr());
    LanguageController.remember(chosen, request, response);
    return Answer.goTo("/account?done=saved");
  }

  @PostMapping("/account/password")
  ModelAndView changePassword(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String wanted,
      HttpServletRequest request) {
    var person = pages.person();
    var form = Form.EMPTY.with("wanted", PersonEntries.password(wanted, person.email()));
    if (form.isSound()) {
      form =
          switch (account.changePassword(pages.who(), current, wanted, pages.visitor(request))) {
            case PasswordChange.DONE -> form;
            case PasswordChange.WRONG_PASSWORD -> form.with("current", "account.password.wrong");
            case PasswordChange.WAIT -> form.with("current", "account.password.wait");
          };
    }
    return form.isSound()
        ? Answer.goTo("/account?done=password")
        : again(details(person.name()), form, request);
  }

  @PostMapping("/account/sessions/{id}/end")
  ModelAndView end(@PathVariable UUID id, HttpServletRequest request) {
    sessions.end(pages.person(), id, request.getRemoteAddr());
    return Answer.goTo("/account?done=ended");
  }

  @PostMapping("/account/sessions/end-others")
  ModelAndView endOthers(HttpServletRequest request) {
    sessions.endOthers(pages.who(), request.getRemoteAddr());
    return Answer.goTo("/account?done=ended-others");
  }

  private ModelAndView again(Form details, Form password, HttpServletRequest request) {
    return Answer.faulty(
        "account/account",
        pages.at("account", request),
        view(details, password, Optional.empty(), pages.moments(request)));
  }

  private static Form details(String name) {
    return Form.of("name", name);
  }

  private AccountView view(Form details, Form password, Optional<String> said, Moments moments) {
    var who = pages.who();
    return new AccountView(
        details,
        who.person().language(),
        password,
        account.hasPassword(who.person()),
        sessions.list(who.person()).stream().map(session -> device(session, who, moments)).toList(),
        said);
  }

  private static AccountView.Device device(Session session, Recognised who, Moments moments) {
    var words = moments.words();
    boolean here = session.id().equals(who.session());
    return new AccountView.Device(
        session.id().toString(),
        Devices.name(session.device(), words),
        moments.minute(session.since()),
        here ? words.say("account.devices.now") : moments.minute(session.lastSeen()),
        session.address(),
        here);
  }
}
