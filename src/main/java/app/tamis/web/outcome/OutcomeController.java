package app.tamis.web.outcome;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Right;
import app.tamis.outcome.Answer.Would;
import app.tamis.outcome.Check;
import app.tamis.outcome.Decision.Kind;
import app.tamis.outcome.Evidence;
import app.tamis.outcome.Outcome;
import app.tamis.outcome.Outcomes;
import app.tamis.portfolio.Client;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/// What came of what was decided: all of it, and each.
@Controller
@RequestMapping(OutcomePath.ALL)
@Needs({Right.MONEY, Right.GRADES, Right.DECISIONS})
final class OutcomeController {

  private static final int LONGEST = 1_000;

  private final Outcomes outcomes;
  private final InForce inForce;
  private final Pages pages;

  OutcomeController(Outcomes outcomes, InForce inForce, Pages pages) {
    this.outcomes = outcomes;
    this.inForce = inForce;
    this.pages = pages;
  }

  @GetMapping
  @Place(name = "outcome", label = "outcome.title", in = PlaceGroup.PART, order = 40)
  @Seen("outcome")
  ModelAndView all(HttpServletRequest request) {
    return Answer.page(
        "outcome/outcomes",
        pages.at("outcome", request),
        standing()
            .map(one -> view(one, request))
            .orElseGet(() -> new OutcomesView(List.of(), Optional.empty())));
  }

  private OutcomesView view(Standing standing, HttpServletRequest request) {
    var all = outcomes.list(standing);
    var said = new OutcomeWords(standing, pages.words(request));
    return new OutcomesView(
        Arrays.stream(Kind.values())
            .flatMap(kind -> said.evidence(Evidence.of(kind, all)).stream())
            .toList(),
        all.isEmpty()
            ? Optional.empty()
            : Optional.of(said.table(all, one -> name(standing, one.decision().client()))));
  }

  @GetMapping("/{id}")
  @Seen("outcome")
  ModelAndView one(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    return answer(HttpStatus.OK, id, Form.EMPTY, done, request);
  }

  @PostMapping("/{id}/looked")
  ModelAndView looked(@PathVariable UUID id, HttpServletRequest request) {
    var standing = there();
    var one = find(id, standing);
    outcomes.looked(one, name(standing, one.decision().client()), pages.actor(request));
    return Answer.goTo(OutcomePath.done(id, "looked"));
  }

  @PostMapping("/{id}/answer")
  ModelAndView answer(
      @PathVariable UUID id, @RequestParam Map<String, String> sent, HttpServletRequest request) {
    var standing = there();
    var one = find(id, standing);
    var note = sent.getOrDefault("note", "");
    var would = Would.find(sent.getOrDefault("would", ""));
    var form = form(sent, would.isEmpty(), note);
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, id, form, "", request);
    }
    if (!one.isAsked(standing.today())) {
      return Answer.goTo(OutcomePath.of(id));
    }
    var name = name(standing, one.decision().client());
    outcomes.answer(one, name, would, note, pages.actor(request));
    return Answer.goTo(OutcomePath.done(id, "answered"));
  }

  private static Form form(Map<String, String> sent, boolean unanswered, String note) {
    var form = new Form(sent, Map.of());
    if (unanswered) {
      form = form.with("would", "outcome.fault.would");
    }
    return note.length() > LONGEST ? form.with("note", "outcome.fault.note") : form;
  }

  @PostMapping("/{id}/answer/back")
  ModelAndView answerBack(@PathVariable UUID id, HttpServletRequest request) {
    var standing = there();
    var one = find(id, standing);
    if (one.answer().isPresent()) {
      var name = name(standing, one.decision().client());
      outcomes.answer(one, name, Optional.empty(), "", pages.actor(request));
    }
    return Answer.goTo(OutcomePath.done(id, "answer-back"));
  }

  private ModelAndView answer(
      HttpStatus status, UUID id, Form form, String done, HttpServletRequest request) {
    var standing = there();
    var one = find(id, standing);
    var page = pages.at("outcome", request);
    return Answer.page(status, "outcome/outcome", page, view(one, standing, form, done, request));
  }

  private OutcomeView view(
      Outcome one, Standing standing, Form form, String done, HttpServletRequest request) {
    var said = new OutcomeWords(standing, pages.words(request));
    var client = name(standing, one.decision().client());
    return new OutcomeView(
        OutcomePath.of(one.id()),
        said.words().say("outcome.one", client),
        client,
        standing
            .clients()
            .find(one.decision().client())
            .map(known -> ClientPath.of(known.number()))
            .orElse(OutcomePath.ALL),
        said.foretold(one),
        said.came(one),
        said.looks(one),
        said.others(one),
        said.went(one, outcomes.whereHoursWent(one, standing)),
        said.beside(outcomes.beside(one, standing)),
        one.checks().stream().anyMatch(OutcomeController::isUnlooked),
        year(one, standing, form, said),
        said.words().find("outcome.done." + done));
  }

  private static boolean isUnlooked(Check check) {
    return check.known().isPresent() && !check.looked();
  }

  private static OutcomeView.Year year(
      Outcome one, Standing standing, Form form, OutcomeWords said) {
    var words = said.words();
    return new OutcomeView.Year(
        one.isAsked(standing.today()),
        words.say("outcome.year." + one.decision().kind().code()),
        Arrays.stream(Would.values())
            .map(would ->
                new OutcomeView.Choice(
                    would.code(),
                    words.say("outcome.would." + would.code()),
                    form.typed("would").equals(would.code())))
            .toList(),
        form,
        one.answer()
            .map(answer ->
                words.say(
                    "outcome.answered",
                    answer.byName(),
                    Message.of("outcome.would." + answer.would().code()),
                    answer.note()))
            .orElse(""));
  }

  private Outcome find(UUID id, Standing standing) {
    return outcomes
        .find(id, standing)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Standing there() {
    return standing().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Optional<Standing> standing() {
    return inForce.find(Discretion.towards(pages.person()));
  }

  private static String name(Standing standing, ClientId client) {
    return standing.clients().find(client).map(Client::name).orElseGet(client::text);
  }
}
