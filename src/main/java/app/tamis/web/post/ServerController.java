package app.tamis.web.post;

import app.tamis.basics.Words;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.post.Delivery;
import app.tamis.post.Letter;
import app.tamis.post.MailAddress;
import app.tamis.post.MailServer;
import app.tamis.post.MailServers;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// By which server letters leave: tried first, then kept.
@Controller
@Needs(Right.POST)
final class ServerController {

  private final MailServers servers;
  private final Pages pages;

  ServerController(MailServers servers, Pages pages) {
    this.servers = servers;
    this.pages = pages;
  }

  @GetMapping("/settings/post")
  @Place(name = "mail-server", label = "server.title", in = PlaceGroup.PALETTE, order = 10)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var words = pages.words(request);
    var form = servers.find().map(kept -> ServerForm.of(kept.server())).orElse(ServerForm.EMPTY);
    return page(form, Optional.empty(), words.find("server.done." + done), request);
  }

  /// Sends a letter to who is signed in, by what is typed, which needn't be kept yet.
  @PostMapping("/settings/post/test")
  ModelAndView tryOut(@RequestParam Map<String, String> sent, HttpServletRequest request) {
    return checked(
        sent, request, (form, server, password) -> tried(form, server, password, request));
  }

  private ModelAndView tried(
      ServerForm form, MailServer server, Optional<String> password, HttpServletRequest request) {
    var person = pages.person();
    var wrong = MailAddress.fault(person.email());
    var outcome =
        wrong.isPresent()
            ? new ServerView.Outcome(false, pages.words(request).sentence(wrong.get()))
            : outcome(
                servers.tryOut(
                    server,
                    password,
                    testLetter(person, pages.moments(request)),
                    pages.actor(request)),
                person.email(),
                pages.words(request));
    return page(
        form.carrying(password.map(one -> servers.carry(server, one)).orElse("")),
        Optional.of(outcome),
        Optional.empty(),
        request);
  }

  @PostMapping("/settings/post")
  ModelAndView keep(@RequestParam Map<String, String> sent, HttpServletRequest request) {
    return checked(
        sent,
        request,
        (_, server, password) -> {
          servers.keep(
              server,
              server.account().isEmpty() ? Optional.empty() : password,
              pages.actor(request));
          return Answer.goTo("/settings/post?done=kept");
        });
  }

  private interface Checked {
    ModelAndView answer(ServerForm form, MailServer server, Optional<String> password);
  }

  /// The form again, where something is missing in it.
  private ModelAndView checked(
      Map<String, String> sent, HttpServletRequest request, Checked whenWhole) {
    var form = ServerForm.of(sent);
    var server = form.server();
    if (server.isEmpty()) {
      return faulty(form, request);
    }
    var password = servers.password(server.get(), form.password(), form.carried());
    if (lacksPassword(server.get(), password)) {
      return faulty(form.with("password", servers.missing(server.get())), request);
    }
    return whenWhole.answer(form, server.get(), password);
  }

  @GetMapping("/settings/post/remove")
  ModelAndView askBeforeForgetting(HttpServletRequest request) {
    return servers
        .find()
        .map(
            kept -> Answer.page("post/remove", pages.at("settings", request), kept.server().host()))
        .orElseGet(() -> Answer.goTo("/settings/post"));
  }

  @PostMapping("/settings/post/remove")
  ModelAndView forget(HttpServletRequest request) {
    servers.forget(pages.actor(request));
    return Answer.goTo("/settings/post?done=removed");
  }

  private static boolean lacksPassword(MailServer server, Optional<String> password) {
    return !server.account().isEmpty() && password.isEmpty();
  }

  private static ServerView.Outcome outcome(Delivery came, String to, Words words) {
    return switch (came) {
      case Delivery.Taken _ -> new ServerView.Outcome(true, words.say("server.test.taken", to));
      case Delivery.NotNow(var why) -> new ServerView.Outcome(false, words.sentence(why));
      case Delivery.Never(var why) -> new ServerView.Outcome(false, words.sentence(why));
      case Delivery.NoWay(var why) -> new ServerView.Outcome(false, words.sentence(why));
    };
  }

  private static Letter testLetter(Person person, Moments moments) {
    var words = moments.words();
    return new Letter(
        new Letter.Cause("test", person.id()),
        MailAddress.of(person.name(), person.email()),
        words.locale().getLanguage(),
        moments.zone(),
        words.say("letter.test.subject"),
        String.join("\n\n", words.say("letter.hello"), words.say("letter.test.text")),
        Optional.empty());
  }

  private ModelAndView faulty(ServerForm form, HttpServletRequest request) {
    var answer = page(form, Optional.empty(), Optional.empty(), request);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView page(
      ServerForm form,
      Optional<ServerView.Outcome> outcome,
      Optional<String> said,
      HttpServletRequest request) {
    var words = pages.words(request);
    var kept = servers.find();
    boolean lost = kept.filter(MailServers.Kept::isPasswordLost).isPresent();
    boolean known = kept.flatMap(MailServers.Kept::password).isPresent();
    return Answer.page(
        "post/server",
        pages.at("settings", request),
        new ServerView(
            form.form(),
            form.protection(),
            form.carried(),
            kept.isPresent(),
            words.say(
                !form.carried().isEmpty()
                    ? "server.password.carried"
                    : known ? "server.password.kept" : "server.password.hint"),
            lost ? Optional.of(words.say("server.password.lost")) : Optional.empty(),
            outcome,
            pages.person().email(),
            said));
  }
}
