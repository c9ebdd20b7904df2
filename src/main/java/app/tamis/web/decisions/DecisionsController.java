package app.tamis.web.decisions;

import app.tamis.gradebook.ClientDecisions;
import app.tamis.gradebook.ClientDecisions.Whom;
import app.tamis.grading.ClientGrade;
import app.tamis.identity.Audit;
import app.tamis.identity.Right;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
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

/// What people decide and note about a client.
@Controller
@RequestMapping("/clients/{client}/decisions")
@Needs(Right.DECISIONS)
final class DecisionsController {

  private final InForce inForce;
  private final ClientDecisions decisions;
  private final Audit audit;
  private final Pages pages;

  DecisionsController(InForce inForce, ClientDecisions decisions, Audit audit, Pages pages) {
    this.inForce = inForce;
    this.decisions = decisions;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable String client,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    audit.record(pages.actor(request), "trail.decision.viewed", whom(client).name());
    var words = pages.words(request);
    var said = Optional.of("decide.done." + done).filter(words::has).map(words::say);
    var form = Form.of("on", today().toString());
    return Answer.page(
        "decisions/decisions", pages.at("clients", request), view(client, form, said, request));
  }

  @PostMapping("/grade")
  ModelAndView give(
      @PathVariable String client,
      @RequestParam(defaultValue = "") String grade,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String until,
      HttpServletRequest request) {
    var today = today();
    var form =
        Form.of("grade", grade, "reason", reason, "until", until, "on", today.toString())
            .with("grade", DecisionEntries.faultOfGrade(grade))
            .with("reason", DecisionEntries.faultOfText(reason))
            .with("until", DecisionEntries.faultOfEnd(until, today));
    if (!form.isSound()) {
      return faulty(client, form, request);
    }
    decisions.give(
        whom(client),
        DecisionEntries.grade(grade).orElseThrow(),
        reason,
        today,
        DecisionEntries.day(until).orElseThrow(),
        pages.actor(request));
    return after(client, "given");
  }

  @PostMapping("/grade/end")
  ModelAndView end(@PathVariable String client, HttpServletRequest request) {
    decisions.end(whom(client), today(), pages.actor(request));
    return after(client, "ended");
  }

  @PostMapping("/refusals")
  ModelAndView refuse(
      @PathVariable String client,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String on,
      HttpServletRequest request) {
    var form =
        Form.of("what", what, "on", on)
            .with("what", DecisionEntries.faultOfText(what))
            .with("on", DecisionEntries.faultOfPast(on, today()));
    if (!form.isSound()) {
      return faulty(client, form, request);
    }
    decisions.refuse(
        whom(client), what, DecisionEntries.day(on).orElseThrow(), pages.actor(request));
    return after(client, "refused");
  }

  @PostMapping("/refusals/{refusal}/withdraw")
  ModelAndView withdraw(
      @PathVariable String client, @PathVariable UUID refusal, HttpServletRequest request) {
    decisions.withdraw(whom(client), refusal, pages.actor(request));
    return after(client, "withdrawn");
  }

  @PostMapping("/notes")
  ModelAndView note(
      @PathVariable String client,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request) {
    var form = ofNote("note", note);
    if (!form.isSound()) {
      return faulty(client, form, request);
    }
    decisions.note(whom(client), note, pages.actor(request));
    return after(client, "noted");
  }

  @PostMapping("/notes/{id}")
  ModelAndView reword(
      @PathVariable String client,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request) {
    var form = ofNote("text-" + id, text);
    if (!form.isSound()) {
      return faulty(client, form, request);
    }
    decisions.reword(whom(client), id, text, pages.actor(request));
    return after(client, "noted");
  }

  @PostMapping("/notes/{id}/remove")
  ModelAndView removeNote(
      @PathVariable String client, @PathVariable UUID id, HttpServletRequest request) {
    decisions.removeNote(whom(client), id, pages.actor(request));
    return after(client, "removed");
  }

  @PostMapping("/notes/{id}/back")
  ModelAndView bringNoteBack(
      @PathVariable String client, @PathVariable UUID id, HttpServletRequest request) {
    decisions.bringNoteBack(whom(client), id, pages.actor(request));
    return after(client, "back");
  }

  private Form ofNote(String field, String text) {
    return Form.of(field, text, "on", today().toString())
        .with(field, DecisionEntries.faultOfText(text));
  }

  private ModelAndView faulty(String client, Form form, HttpServletRequest request) {
    return Answer.faulty(
        "decisions/decisions",
        pages.at("clients", request),
        view(client, form, Optional.empty(), request));
  }

  private DecisionsView view(
      String client, Form form, Optional<String> said, HttpServletRequest request) {
    return new DecisionsWords(pages.moments(request), known(), decisions)
        .view(find(client), form, said);
  }

  private static ModelAndView after(String client, String done) {
    return Answer.goTo(DecisionsWords.path(client) + "?done=" + done);
  }

  private Whom whom(String client) {
    var onRecord = find(client).findings().client();
    return new Whom(onRecord.id(), onRecord.name());
  }

  private ClientGrade find(String client) {
    return known().grades().find(client).orElseThrow(DecisionsController::absent);
  }

  private InForce.Snapshot known() {
    return inForce.find().orElseThrow(DecisionsController::absent);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private LocalDate today() {
    return known().today();
  }
}
