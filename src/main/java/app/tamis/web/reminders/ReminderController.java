package app.tamis.web.reminders;

import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.Right;
import app.tamis.reminders.OpenBill;
import app.tamis.reminders.Overdue;
import app.tamis.reminders.Reminded;
import app.tamis.reminders.Reminders;
import app.tamis.reminders.Stop;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.LetterAnswers;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Rehearsals;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// One client's overdue bills: the letter of today, what stops it, and what was sent.
@Controller
@RequestMapping("/reminders/{number}")
@Needs({Right.AGREEMENTS, Right.MONEY})
final class ReminderController {

  private static final int LONGEST = 300;

  private final Reminders reminders;
  private final RemainingClients clients;
  private final LetterAnswers letters;
  private final Rehearsals rehearsals;
  private final ReminderViews views;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final Pages pages;

  ReminderController(
      Reminders reminders,
      RemainingClients clients,
      LetterAnswers letters,
      Rehearsals rehearsals,
      ReminderViews views,
      Looks looks,
      PortfolioZone clocks,
      Pages pages) {
    this.reminders = reminders;
    this.clients = clients;
    this.letters = letters;
    this.rehearsals = rehearsals;
    this.views = views;
    this.looks = looks;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    return answer(
        HttpStatus.OK,
        reminded(number),
        Form.of(
            "bill", "", "kind", "", "what", "", "since", clocks.today().toString(), "until", ""),
        pages.words(request).find("reminders.done." + done),
        request);
  }

  /// The letter of today, as a file.
  @GetMapping("/letter.pdf")
  ResponseEntity<InputStreamResource> pdf(@PathVariable int number) {
    var one = reminded(number);
    var step = one.next().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return PdfFile.named(
        "reminder-" + number + "-" + clocks.today() + ".pdf",
        new Renderings(looks.inForce()).pdf(reminders.document(one, step, clocks.today())));
  }

  @PostMapping("/send")
  ModelAndView send(@PathVariable int number, HttpServletRequest request) {
    var path = RemindersPath.of(number);
    return reminders
        .send(reminded(number).client(), pages.actor(request))
        .map(letter -> letters.after(letter, path, "sent"))
        .orElseGet(() -> Answer.goTo(path + "?done=not-now"));
  }

  /// To who asks, and nobody else.
  @PostMapping("/rehearse")
  ModelAndView rehearse(@PathVariable int number, HttpServletRequest request) {
    var one = reminded(number);
    if (one.next().isEmpty()) {
      return Answer.goTo(RemindersPath.of(number) + "?done=not-now");
    }
    var said =
        rehearsals.said(
            request,
            rehearsal -> {
              reminders.rehearse(
                  one, one.next().orElseThrow(), clocks.today(), rehearsal, pages.actor(request));
              return Rehearsals.SENT;
            });
    return answer(HttpStatus.OK, one, Form.EMPTY, Optional.of(said), request);
  }

  @PostMapping("/halt")
  ModelAndView halt(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String bill,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String since,
      @RequestParam(defaultValue = "") String until,
      HttpServletRequest request) {
    var one = reminded(number);
    var why = Stop.Kind.find(kind);
    var which =
        one.bills().stream()
            .map(Overdue::bill)
            .filter(known -> known.id().equals(bill))
            .findFirst();
    var from = FormEntries.day(since).filter(day -> !day.isAfter(clocks.today()));
    var last = FormEntries.day(until).filter(day -> day.isAfter(clocks.today()));
    var form = Form.of("bill", bill, "kind", kind, "what", what, "since", since, "until", until);
    if (!bill.isEmpty() && which.isEmpty()) {
      form = form.with("bill", "reminders.fault.bill");
    }
    if (why.isEmpty()) {
      form = form.with("kind", "reminders.fault.kind");
    }
    form = form.with("what", FormEntries.fault(what, LONGEST, "reminders.fault.what"));
    if (from.isEmpty()) {
      form = form.with("since", "reminders.fault.since");
    }
    boolean isLeave = why.equals(Optional.of(Stop.Kind.LEAVE));
    if (isLeave && last.isEmpty()) {
      form = form.with("until", "reminders.fault.until");
    }
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, one, form, Optional.empty(), request);
    }
    halt(one, which, why.orElseThrow(), what.strip(), from.orElseThrow(), last, request);
    return Answer.goTo(RemindersPath.of(number) + "?done=halted");
  }

  private void halt(
      Reminded one,
      Optional<OpenBill> bill,
      Stop.Kind why,
      String what,
      LocalDate since,
      Optional<LocalDate> last,
      HttpServletRequest request) {
    var until = last.filter(_ -> why == Stop.Kind.LEAVE);
    reminders.stop(one, bill, why, what, since, until, pages.actor(request));
  }

  @PostMapping("/halt/{id}/back")
  ModelAndView back(@PathVariable int number, @PathVariable UUID id, HttpServletRequest request) {
    reminders.goOnReminding(reminded(number), id, pages.actor(request));
    return Answer.goTo(RemindersPath.of(number) + "?done=back");
  }

  private Reminded reminded(int number) {
    return reminders
        .find(clients.get(number).id(), clocks.today())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView answer(
      HttpStatus status,
      Reminded one,
      Form form,
      Optional<String> said,
      HttpServletRequest request) {
    return Answer.page(
        status,
        "reminders/reminder",
        pages.at("reminders", request),
        views.of(one, form, said, pages.words(request)));
  }
}
