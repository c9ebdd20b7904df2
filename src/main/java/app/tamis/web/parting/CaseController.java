package app.tamis.web.parting;

import app.tamis.basics.Message;
import app.tamis.identity.Right;
import app.tamis.parting.PartingCase;
import app.tamis.parting.PartingEvent.What;
import app.tamis.parting.Partings;
import app.tamis.portfolio.Client;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// A client's parting: proposed, decided, carried out step by step, closed.
@Controller
@RequestMapping("/clients/{number}/parting")
@Needs({Right.DECISIONS, Right.GRADES, Right.MONEY, Right.AGREEMENTS})
final class CaseController {

  private static final int LONGEST = 500;

  /// How receipt is proven.
  private static final List<String> RECEIPTS = List.of("registered", "by-hand", "acknowledged");

  private final Partings partings;
  private final CaseViews views;
  private final PartingPeople people;
  private final RemainingClients clients;
  private final InForce inForce;
  private final PortfolioZone clocks;
  private final Pages pages;

  CaseController(
      Partings partings,
      CaseViews views,
      PartingPeople people,
      RemainingClients clients,
      InForce inForce,
      PortfolioZone clocks,
      Pages pages) {
    this.partings = partings;
    this.views = views;
    this.people = people;
    this.clients = clients;
    this.inForce = inForce;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var client = clients.get(number);
    return client.number() == number
        ? answer(HttpStatus.OK, client, Form.EMPTY, done, request)
        : Answer.goTo(PartingPath.of(client.number()));
  }

  @PostMapping
  ModelAndView propose(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String word,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    var client = clients.get(number);
    var standing = inForce.find();
    var grade = standing.flatMap(known -> known.client(client.number()));
    var may = partings.may(client, standing, grade.filter(ShownGrades::isGuess).isPresent());
    boolean onWord = word.equals("yes") && !reason.isBlank();
    var form =
        Form.of("word", word, "reason", reason)
            .with("reason", FormEntries.tooLong(reason, LONGEST));
    if (may.ground().isEmpty() && !onWord) {
      form = form.with("reason", "parting.fault.word");
    }
    if (may.refusal().isPresent() || !form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, client, form, "", request);
    }
    var letter = standing.flatMap(known -> grade.flatMap(one -> ShownGrades.of(known).of(one)));
    var proposed =
        partings.propose(
            client,
            may,
            reason.isBlank() ? Optional.empty() : Optional.of(reason.strip()),
            letter,
            clocks.today(),
            pages.actor(request));
    return after(client, proposed.isPresent() ? "proposed" : "too-late");
  }

  @PostMapping("/{id}/{what}")
  ModelAndView say(
      @PathVariable int number,
      @PathVariable UUID id,
      @PathVariable String what,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String detail,
      @RequestParam(defaultValue = "") String on,
      HttpServletRequest request) {
    var client = clients.get(number);
    var said =
        What.find(what)
            .filter(one -> one != What.TOLD && one != What.STEP_DONE)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var fault = fault(said, note, detail, on);
    if (fault.isPresent()) {
      var form = Form.of("on", on, "detail", detail).with("note-" + said.code(), fault);
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, client, form, "", request);
    }
    if (said == What.WON_BACK) {
      return winBack(client, id, note, request);
    }
    var saying =
        new Partings.Saying(
            said, Optional.empty(), day(on), cut(note), RECEIPTS.contains(detail) ? detail : "");
    boolean done = partings.say(id, client, saying, clocks.today(), pages.actor(request));
    return after(client, done ? said.code() : "too-late");
  }

  /// Reasons that must be given, and a receipt that must be one.
  private Optional<Message> fault(What what, String note, String detail, String on) {
    boolean noNote = note.isBlank();
    return switch (what) {
      case CALLED_OFF ->
          noNote ? Optional.of(Message.of("parting.fault.reason")) : Optional.empty();
      case OFFICE_HOLDER ->
          noNote ? Optional.of(Message.of("parting.fault.office-holder")) : Optional.empty();
      case RECEIVED -> receiptFault(note, detail, on);
      case US_YES,
          US_PARTLY,
          US_NO,
          DECIDED,
          TOLD,
          STEP_DONE,
          HANDING_OVER,
          CLOSED,
          WON_BACK,
          TAKEN_BACK ->
          Optional.empty();
    };
  }

  private Optional<Message> receiptFault(String note, String detail, String on) {
    if (!RECEIPTS.contains(detail)) {
      return Optional.of(Message.of("parting.fault.receipt"));
    }
    if (detail.equals("registered") && note.isBlank()) {
      return Optional.of(Message.of("parting.fault.number"));
    }
    return FormEntries.day(on).filter(day -> !day.isAfter(clocks.today())).isEmpty()
        ? Optional.of(Message.of("parting.fault.on", on, clocks.today()))
        : Optional.empty();
  }

  private ModelAndView winBack(Client client, UUID id, String note, HttpServletRequest request) {
    var one = open(client, id);
    var proposed = LocalDate.ofInstant(one.madeAt(), clocks.zone());
    var found = partings.toWinBack(one, proposed, inForce.find(), clocks.today());
    boolean done =
        partings.winBack(id, client, found, cut(note), clocks.today(), pages.actor(request));
    return after(client, done ? "won-back" : "not-back");
  }

  private PartingCase open(Client client, UUID id) {
    return partings
        .open(client.id(), clocks.today())
        .filter(one -> one.id().equals(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/{id}/steps/{step}/done")
  ModelAndView tick(
      @PathVariable int number,
      @PathVariable UUID id,
      @PathVariable UUID step,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String detail,
      @RequestParam(defaultValue = "") String on,
      HttpServletRequest request) {
    var client = clients.get(number);
    var saying =
        new Partings.Saying(What.STEP_DONE, Optional.of(step), day(on), cut(note), cut(detail));
    boolean done = partings.say(id, client, saying, clocks.today(), pages.actor(request));
    return after(client, done ? "step-done" : "too-late");
  }

  @PostMapping("/{id}/steps/{step}/plan")
  ModelAndView plan(
      @PathVariable int number,
      @PathVariable UUID id,
      @PathVariable UUID step,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String due,
      HttpServletRequest request) {
    var client = clients.get(number);
    var day = FormEntries.day(due);
    boolean done =
        day.isPresent()
            && partings.plan(
                id, step, client, people.chosen(person), day.get(), pages.actor(request));
    return after(client, done ? "planned" : "too-late");
  }

  private LocalDate day(String typed) {
    return FormEntries.day(typed)
        .filter(one -> !one.isAfter(clocks.today()))
        .orElseGet(clocks::today);
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private ModelAndView answer(
      HttpStatus status, Client client, Form form, String done, HttpServletRequest request) {
    var words = pages.words(request);
    return Answer.page(
        status,
        "parting/case",
        pages.at("parting", request),
        views.of(client, form, words, pages.person(), words.find("parting.case.done." + done)));
  }

  private static ModelAndView after(Client client, String done) {
    return Answer.goTo(PartingPath.of(client.number()) + "?done=" + done);
  }
}
