package app.tamis.web.statements;

import app.tamis.billing.Check;
import app.tamis.billing.Payee;
import app.tamis.billing.Question;
import app.tamis.billing.Said;
import app.tamis.billing.Standing;
import app.tamis.billing.Statements;
import app.tamis.billing.Statements.Seen;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Right;
import app.tamis.post.MailAddress;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Months;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Rehearsals;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// One client's statement of a month: read, worded, held back or sent.
@Controller
@RequestMapping("/statements/{month}/{number}")
@Needs({Right.AGREEMENTS, Right.MONEY})
final class StatementController {

  private static final int LONGEST_OPENING = 600;
  private static final int LONGEST_TEXT = 1000;

  private final Statements statements;
  private final RemainingClients clients;
  private final Rehearsals rehearsals;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final Pages pages;

  StatementController(
      Statements statements,
      RemainingClients clients,
      Rehearsals rehearsals,
      Looks looks,
      PortfolioZone clocks,
      Pages pages) {
    this.statements = statements;
    this.clients = clients;
    this.rehearsals = rehearsals;
    this.looks = looks;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable String month,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var seen = seen(month, number);
    return answer(
        HttpStatus.OK,
        seen,
        form(seen),
        pages.words(request).find("statements.done." + done),
        request);
  }

  @GetMapping("/statement.pdf")
  ResponseEntity<InputStreamResource> pdf(@PathVariable String month, @PathVariable int number) {
    return PdfFile.named(
        "statement-" + number + "-" + month(month) + ".pdf",
        new Renderings(looks.inForce()).pdf(statements.document(seen(month, number))));
  }

  @GetMapping("/statement.json")
  ResponseEntity<String> json(@PathVariable String month, @PathVariable int number) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(statements.json(seen(month, number)));
  }

  @PostMapping("/say")
  ModelAndView say(
      @PathVariable String month,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String opening,
      @RequestParam(defaultValue = "") String advice,
      HttpServletRequest request) {
    var seen = seen(month, number);
    var form =
        typed(form(seen), "opening", opening, "advice", advice)
            .with(
                "opening", FormEntries.fault(opening, LONGEST_OPENING, "statements.fault.opening"))
            .with("advice", FormEntries.tooLong(advice, LONGEST_TEXT));
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, seen, form, Optional.empty(), request);
    }
    var said = new Said(opening.strip(), advice.strip());
    return after(seen, statements.say(seen, said, pages.actor(request)), "said");
  }

  @PostMapping("/to")
  ModelAndView to(
      @PathVariable String month,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request) {
    var seen = seen(month, number);
    var form =
        typed(form(seen), "name", name, "email", email)
            .with("name", PersonEntries.name(name))
            .with("email", MailAddress.fault(email));
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, seen, form, Optional.empty(), request);
    }
    return after(seen, statements.to(seen, name.strip(), email, pages.actor(request)), "to");
  }

  @PostMapping("/accept")
  ModelAndView accept(
      @PathVariable String month, @PathVariable int number, HttpServletRequest request) {
    var seen = seen(month, number);
    return after(seen, statements.accept(seen, pages.actor(request)), "accepted");
  }

  @PostMapping("/hold")
  ModelAndView hold(
      @PathVariable String month, @PathVariable int number, HttpServletRequest request) {
    var seen = seen(month, number);
    return after(seen, statements.holdBack(seen, pages.actor(request)), "held");
  }

  @PostMapping("/release")
  ModelAndView release(
      @PathVariable String month, @PathVariable int number, HttpServletRequest request) {
    var seen = seen(month, number);
    return after(seen, statements.release(seen, pages.actor(request)), "released");
  }

  @PostMapping("/send")
  ModelAndView send(
      @PathVariable String month, @PathVariable int number, HttpServletRequest request) {
    var seen = seen(month, number);
    return after(seen, statements.send(seen, pages.actor(request)), "sending");
  }

  /// To who asks, and nobody else.
  @PostMapping("/rehearse")
  ModelAndView rehearse(
      @PathVariable String month, @PathVariable int number, HttpServletRequest request) {
    var seen = seen(month, number);
    if (seen.payee().isEmpty()) {
      return after(seen, false, "");
    }
    var said =
        rehearsals.said(
            request,
            rehearsal -> {
              statements.rehearse(seen, rehearsal, pages.actor(request));
              return Rehearsals.SENT;
            });
    return answer(HttpStatus.OK, seen, form(seen), Optional.of(said), request);
  }

  @PostMapping("/again")
  ModelAndView again(
      @PathVariable String month, @PathVariable int number, HttpServletRequest request) {
    var seen = seen(month, number);
    return after(seen, statements.again(seen, pages.actor(request)), "again");
  }

  @PostMapping("/ask")
  ModelAndView ask(
      @PathVariable String month,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String on,
      HttpServletRequest request) {
    var seen = seen(month, number);
    var day = FormEntries.day(on).filter(asked -> !asked.isAfter(clocks.today()));
    var form =
        typed(form(seen), "what", what, "on", on)
            .with("what", FormEntries.fault(what, LONGEST_TEXT, "statements.fault.what"));
    if (day.isEmpty()) {
      form = form.with("on", "statements.fault.on");
    }
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, seen, form, Optional.empty(), request);
    }
    statements.ask(seen, day.orElseThrow(), what.strip(), pages.actor(request));
    return after(seen, true, "asked");
  }

  @PostMapping("/answer")
  ModelAndView answer(
      @PathVariable String month,
      @PathVariable int number,
      @RequestParam UUID question,
      @RequestParam(defaultValue = "") String answer,
      HttpServletRequest request) {
    var seen = seen(month, number);
    if (answer.isBlank() || answer.length() > LONGEST_TEXT) {
      return after(seen, true, "no-answer");
    }
    return after(
        seen, statements.answer(seen, question, answer.strip(), pages.actor(request)), "answered");
  }

  private static ModelAndView after(Seen seen, boolean could, String done) {
    return Answer.goTo(
        StatementWords.path(seen.prepared()) + "?done=" + (could ? done : "not-now"));
  }

  private Seen seen(String month, int number) {
    return statements
        .find(clients.get(number).id(), month(month), clocks.today())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private YearMonth month(String text) {
    return StatementPath.month(text, clocks.today())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Form form(Seen seen) {
    return Form.of(
        "opening",
        seen.said().opening(),
        "advice",
        seen.said().advice(),
        "name",
        seen.payee().map(Payee::name).orElse(""),
        "email",
        seen.payee().map(Payee::email).orElse(""),
        "what",
        "",
        "on",
        clocks.today().toString());
  }

  private static Form typed(Form form, String one, String typed, String other, String also) {
    var all = new LinkedHashMap<>(form.typed());
    all.put(one, typed);
    all.put(other, also);
    return new Form(all, form.faults());
  }

  private ModelAndView answer(
      HttpStatus status, Seen seen, Form form, Optional<String> told, HttpServletRequest request) {
    var words = pages.words(request);
    var said = new StatementWords(pages.moments(request));
    var prepared = seen.prepared();
    var month = prepared.statement().month();
    boolean gone = seen.decided().written().isPresent();
    var document = statements.document(seen);
    return Answer.page(
        status,
        "statements/statement",
        pages.at("statements", request),
        new StatementView(
            StatementWords.path(prepared),
            words.say("statements.one", prepared.name(), month),
            StatementPath.of(month),
            prepared.name(),
            ClientPath.of(prepared.number()),
            Months.full(month, words),
            said.stands(seen),
            said.notes(seen),
            prepared.language(),
            new Renderings(looks.inForce()).page(document),
            Optional.of(seen.decided().editedBy()).filter(by -> !by.isEmpty()),
            !gone && seen.standing() != Standing.QUEUED,
            seen.standing() == Standing.READY,
            seen.checks().stream().anyMatch(Check::canBeAccepted)
                && seen.standing() == Standing.TO_CHECK,
            seen.standing() == Standing.HELD,
            seen.standing() == Standing.SENT || seen.standing() == Standing.FAILED,
            form,
            asked(seen, said),
            told));
  }

  private List<StatementView.Asked> asked(Seen seen, StatementWords words) {
    return statements.questions(seen).stream().map(one -> asked(one, words)).toList();
  }

  private static StatementView.Asked asked(Question question, StatementWords words) {
    var on = question.askedOn();
    return new StatementView.Asked(
        question.id().toString(),
        question.what(),
        words.words().say("statements.question.noted", on, question.notedBy()),
        question
            .answer()
            .map(answer ->
                words.words().say("statements.question.answered", answer, question.answeredBy())));
  }
}
