package app.tamis.web.reminders;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.post.MailServers;
import app.tamis.reminders.Overdue;
import app.tamis.reminders.Reminded;
import app.tamis.reminders.Reminders;
import app.tamis.reminders.Reminders.Running;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.WorkEvents;
import app.tamis.web.reminders.RemindersView.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What is overdue: the letters that are due today, and what keeps the others.
@Controller
@Needs({Right.AGREEMENTS, Right.MONEY})
final class RemindersController {

  private static final Duration PAUSE = Duration.ofMillis(500);

  /// Payments that are known to within so many days are held for the latest.
  private static final int FRESH_DAYS = 7;

  private final Reminders reminders;
  private final ClientRegister register;
  private final MailServers servers;
  private final PortfolioZone clocks;
  private final WorkEvents events;
  private final Pages pages;

  RemindersController(
      Reminders reminders,
      ClientRegister register,
      MailServers servers,
      PortfolioZone clocks,
      WorkEvents events,
      Pages pages) {
    this.reminders = reminders;
    this.register = register;
    this.servers = servers;
    this.clocks = clocks;
    this.events = events;
    this.pages = pages;
  }

  @GetMapping("/reminders")
  @Place(name = "reminders", label = "reminders.title", in = PlaceGroup.LIFT, order = 37)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var said = pages.words(request).find("reminders.done." + done);
    return answer(HttpStatus.OK, SettingsForm.of(reminders.settings()), said, request);
  }

  /// What a run is at; `done` once the page would show something else.
  @GetMapping("/reminders/events")
  SseEmitter events(HttpServletRequest request) {
    var words = pages.words(request);
    return events.of(PAUSE, () -> now(reminders.running(), words));
  }

  @PostMapping("/reminders/send")
  ModelAndView send(
      @RequestParam(name = "client", defaultValue = "") List<String> chosen,
      HttpServletRequest request) {
    int sent = reminders.sendAll(clients(chosen), clocks.today(), pages.actor(request));
    return goTo(sent == 0 ? "none" : servers.isSet() ? "sending" : "waits");
  }

  private List<ClientId> clients(List<String> numbers) {
    return register.list().remaining().stream()
        .filter(client -> numbers.contains(String.valueOf(client.number())))
        .map(Client::id)
        .toList();
  }

  @PostMapping("/reminders/stop")
  ModelAndView stop(HttpServletRequest request) {
    reminders.stopRun(pages.actor(request));
    return goTo("stopped");
  }

  @PostMapping("/reminders/go-on")
  ModelAndView goOn(HttpServletRequest request) {
    reminders.resumeRun(pages.actor(request));
    return goTo("sending");
  }

  @PostMapping("/reminders/put-back")
  ModelAndView putBack(HttpServletRequest request) {
    reminders.putBack(pages.actor(request));
    return goTo("put-back");
  }

  @PostMapping("/reminders/settings")
  ModelAndView settings(SettingsForm typed, HttpServletRequest request) {
    var wanted = typed.settings();
    if (wanted.isEmpty()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, typed.faulty(), Optional.empty(), request);
    }
    reminders.settings(wanted.get(), pages.actor(request));
    return goTo("kept");
  }

  private static ModelAndView goTo(String done) {
    return Answer.goTo(RemindersPath.ALL + "?done=" + done);
  }

  private ModelAndView answer(
      HttpStatus status, Form settings, Optional<String> said, HttpServletRequest request) {
    return Answer.page(
        status,
        "reminders/reminders",
        pages.at("reminders", request),
        view(settings, said, pages.words(request)));
  }

  private RemindersView view(Form settings, Optional<String> said, Words words) {
    var all = reminders.list(clocks.today());
    var tell = new ReminderWords(words);
    var running = reminders.running();
    var until = reminders.paymentsUntil(clocks.today());
    return new RemindersView(
        stands(all, words),
        payments(words),
        until.filter(day -> !day.isBefore(clocks.today().minusDays(FRESH_DAYS))).isEmpty(),
        rows(all, Reminded::isReady, one -> tell.step(one.next().orElseThrow()), tell),
        rows(
            all,
            one -> one.next().isPresent() && !one.isReady(),
            one -> tell.step(one.next().orElseThrow()),
            tell),
        halted(all, tell),
        rows(all, one -> one.next().isEmpty() && !one.named().isEmpty(), tell::next, tell),
        now(running, words),
        running.left(),
        !servers.isSet(),
        settings,
        SettingsForm.choices(settings.typed("interest"), words),
        said);
  }

  private static List<Row> rows(
      List<Reminded> all,
      Predicate<Reminded> which,
      Function<Reminded, String> what,
      ReminderWords tell) {
    return all.stream()
        .filter(which)
        .map(one -> row(one, what.apply(one), one.named(), tell))
        .toList();
  }

  private static List<Row> halted(List<Reminded> all, ReminderWords tell) {
    return all.stream()
        .filter(one -> !one.halts().isEmpty())
        .map(one -> row(one, tell.why(one), one.halted(), tell))
        .toList();
  }

  private static Row row(Reminded one, String what, List<Overdue> bills, ReminderWords tell) {
    return new Row(
        one.number(),
        RemindersPath.of(one.number()),
        one.name(),
        what,
        tell.words().number(bills.size()),
        ReminderWords.open(bills).map(tell::amount).orElse(""),
        tell.to(one));
  }

  private static String stands(List<Reminded> all, Words words) {
    return ReminderWords.open(all.stream().<Overdue>flatMap(one -> one.bills().stream()).toList())
        .<String>map((Amount open) ->
            words.say(
                "reminders.stands",
                (int) all.stream().filter(one -> one.next().isPresent()).count(),
                all.size(),
                open))
        .orElseGet(() -> words.say("reminders.stands.nothing"));
  }

  private String payments(Words words) {
    return reminders
        .paymentsUntil(clocks.today())
        .map(until ->
            words.say(
                until.isBefore(clocks.today().minusDays(FRESH_DAYS))
                    ? "reminders.payments.old"
                    : "reminders.payments",
                until))
        .orElseGet(() -> words.say("reminders.payments.none"));
  }

  private static Optional<String> now(Running running, Words words) {
    return running.works()
        ? Optional.of(running.now().map(words::say).orElseGet(() -> words.say("reminders.begins")))
        : Optional.empty();
  }
}
