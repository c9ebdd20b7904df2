package app.tamis.web.decisions;

import app.tamis.gradebook.ClientDecisions;
import app.tamis.gradebook.ClientDecisions.Whom;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.trail.Trail;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
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
@RequestMapping("/clients/{number}/decisions")
@Needs(Right.DECISIONS)
final class DecisionsController {

  private final InForce inForce;
  private final ClientDecisions decisions;
  private final Trail trail;
  private final Pages pages;

  DecisionsController(InForce inForce, ClientDecisions decisions, Trail trail, Pages pages) {
    this.inForce = inForce;
    this.decisions = decisions;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var remaining = remaining(number);
    if (remaining != number) {
      return Answer.goTo(DecisionsWords.path(remaining));
    }
    trail.record(pages.actor(request), "trail.decision.viewed", whom(number).name());
    var words = pages.words(request);
    var said = words.find("decide.done." + done);
    var form = Form.EMPTY;
    return Answer.page(
        "decisions/decisions", pages.at("clients", request), view(number, form, said, request));
  }

  @PostMapping("/grade")
  ModelAndView give(
      @PathVariable int number,
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
      return faulty(number, form, request);
    }
    decisions.give(
        whom(number),
        DecisionEntries.grade(grade).orElseThrow(),
        reason,
        today,
        FormEntries.day(until).orElseThrow(),
        pages.actor(request));
    return after(number, "given");
  }

  @PostMapping("/grade/end")
  ModelAndView end(@PathVariable int number, HttpServletRequest request) {
    decisions.end(whom(number), today(), pages.actor(request));
    return after(number, "ended");
  }

  @PostMapping("/notes")
  ModelAndView note(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request) {
    var form = ofNote("note", note);
    if (!form.isSound()) {
      return faulty(number, form, request);
    }
    decisions.note(whom(number), note, pages.actor(request));
    return after(number, "noted");
  }

  @PostMapping("/notes/{id}")
  ModelAndView reword(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request) {
    var form = ofNote("text-" + id, text);
    if (!form.isSound()) {
      return faulty(number, form, request);
    }
    decisions.reword(whom(number), id, text, pages.actor(request));
    return after(number, "noted");
  }

  @PostMapping("/notes/{id}/remove")
  ModelAndView removeNote(
      @PathVariable int number, @PathVariable UUID id, HttpServletRequest request) {
    decisions.removeNote(whom(number), id, pages.actor(request));
    return after(number, "removed");
  }

  @PostMapping("/notes/{id}/back")
  ModelAndView bringNoteBack(
      @PathVariable int number, @PathVariable UUID id, HttpServletRequest request) {
    decisions.bringNoteBack(whom(number), id, pages.actor(request));
    return after(number, "back");
  }

  private Form ofNote(String field, String text) {
    return Form.of(field, text).with(field, DecisionEntries.faultOfText(text));
  }

  private ModelAndView faulty(int number, Form form, HttpServletRequest request) {
    return Answer.faulty(
        "decisions/decisions",
        pages.at("clients", request),
        view(number, form, Optional.empty(), request));
  }

  private DecisionsView view(
      int number, Form form, Optional<String> said, HttpServletRequest request) {
    return new DecisionsWords(pages.moments(request), known(), decisions)
        .view(find(number), form, said);
  }

  private static ModelAndView after(int number, String done) {
    return Answer.goTo(DecisionsWords.path(number) + "?done=" + done);
  }

  private Whom whom(int number) {
    var onRecord = find(number).findings().client();
    return new Whom(onRecord.id(), onRecord.name());
  }

  private ClientGrade find(int number) {
    return known().client(number).orElseThrow(DecisionsController::absent);
  }

  /// Of a client that was merged, where it went.
  private int remaining(int number) {
    var clients = known().clients();
    return clients.find(number).map(clients::remaining).map(Client::number).orElse(number);
  }

  private Standing known() {
    return inForce.find().orElseThrow(DecisionsController::absent);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private LocalDate today() {
    return known().today();
  }
}
