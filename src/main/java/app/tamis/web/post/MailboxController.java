package app.tamis.web.post;

import app.tamis.basics.Words;
import app.tamis.identity.Right;
import app.tamis.post.MailServers;
import app.tamis.post.Mailbox;
import app.tamis.post.Mailboxes;
import app.tamis.post.Mailboxes.Kept;
import app.tamis.post.Mailboxes.Tried;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Which mailbox is read for letters that come back: tried first, then kept.
@Controller
@RequestMapping("/settings/post/mailbox")
@Needs(Right.POST)
final class MailboxController {

  private static final String PATH = "/settings/post/mailbox";

  private final Mailboxes mailboxes;
  private final MailServers servers;
  private final Pages pages;

  MailboxController(Mailboxes mailboxes, MailServers servers, Pages pages) {
    this.mailboxes = mailboxes;
    this.servers = servers;
    this.pages = pages;
  }

  @GetMapping
  @Place(name = "mailbox", label = "mailbox.title", in = PlaceGroup.PALETTE, order = 11)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var words = pages.words(request);
    var form =
        mailboxes.find().map(kept -> MailboxForm.of(kept.mailbox())).orElse(MailboxForm.EMPTY);
    return page(form, Optional.empty(), words.find("mailbox.done." + done), request);
  }

  /// Opens what is typed, which needn't be kept yet.
  @PostMapping("/test")
  ModelAndView tryOut(@RequestParam Map<String, String> sent, HttpServletRequest request) {
    return checked(
        sent,
        request,
        (form, mailbox, password) ->
            page(
                form.carrying(mailboxes.carry(mailbox, password)),
                Optional.of(
                    outcome(
                        mailboxes.tryOut(mailbox, password, pages.actor(request)),
                        pages.words(request))),
                Optional.empty(),
                request));
  }

  @PostMapping
  ModelAndView keep(@RequestParam Map<String, String> sent, HttpServletRequest request) {
    return checked(
        sent,
        request,
        (_, mailbox, password) -> {
          mailboxes.keep(mailbox, password, pages.actor(request));
          return Answer.goTo(PATH + "?done=kept");
        });
  }

  private interface Checked {
    ModelAndView answer(MailboxForm form, Mailbox mailbox, String password);
  }

  /// The form again, where something is missing in it.
  private ModelAndView checked(
      Map<String, String> sent, HttpServletRequest request, Checked whenWhole) {
    var form = MailboxForm.of(sent);
    var mailbox = form.mailbox();
    if (mailbox.isEmpty()) {
      return faulty(form, request);
    }
    return mailboxes
        .password(mailbox.get(), form.password(), form.carried())
        .map(password -> whenWhole.answer(form, mailbox.get(), password))
        .orElseGet(() -> faulty(form.with("password", mailboxes.missing(mailbox.get())), request));
  }

  @GetMapping("/remove")
  ModelAndView askBeforeForgetting(HttpServletRequest request) {
    return mailboxes
        .find()
        .map(kept ->
            Answer.page("post/no-mailbox", pages.at("settings", request), kept.mailbox().account()))
        .orElseGet(() -> Answer.goTo(PATH));
  }

  @PostMapping("/remove")
  ModelAndView forget(HttpServletRequest request) {
    mailboxes.forget(pages.actor(request));
    return Answer.goTo(PATH + "?done=removed");
  }

  private static ServerView.Outcome outcome(Tried came, Words words) {
    return switch (came) {
      case Tried.Open(var letters) ->
          new ServerView.Outcome(true, words.say("mailbox.test.open", letters));
      case Tried.Shut(var why) -> new ServerView.Outcome(false, words.sentence(why));
    };
  }

  private ModelAndView faulty(MailboxForm form, HttpServletRequest request) {
    var answer = page(form, Optional.empty(), Optional.empty(), request);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView page(
      MailboxForm form,
      Optional<ServerView.Outcome> outcome,
      Optional<String> said,
      HttpServletRequest request) {
    var moments = pages.moments(request);
    var kept = mailboxes.find();
    return Answer.page(
        "post/mailbox",
        pages.at("settings", request),
        new MailboxView(
            form.form(),
            form.protection(),
            form.carried(),
            kept.isPresent(),
            moments.words().say(passwordHint(form, kept)),
            servers.find().map(server -> server.server().sender().address()).orElse(""),
            kept.map(one -> stands(one, moments)),
            kept.flatMap(one -> warning(one, moments)),
            outcome,
            said));
  }

  private static String passwordHint(MailboxForm form, Optional<Kept> kept) {
    if (!form.carried().isEmpty()) {
      return "server.password.carried";
    }
    return kept.flatMap(Kept::password).isPresent()
        ? "server.password.kept"
        : "server.password.hint";
  }

  private static String stands(Kept kept, Moments moments) {
    var words = moments.words();
    return kept.read()
        .map(at -> words.say("mailbox.read", moments.minute(at)))
        .orElseGet(() -> words.say("mailbox.not-yet"));
  }

  private static Optional<String> warning(Kept kept, Moments moments) {
    var words = moments.words();
    return kept.password().isEmpty()
        ? Optional.of(words.say("mailbox.password.lost"))
        : kept.shut()
            .map(shut ->
                words.say("mailbox.shut", moments.minute(shut.at()), words.sentence(shut.why())));
  }
}
