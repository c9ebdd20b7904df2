package app.tamis.web.imports;

import app.tamis.basics.ClientId;
import app.tamis.facts.AskedWords;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Intake;
import app.tamis.facts.Intakes;
import app.tamis.identity.Right;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import app.tamis.web.imports.ImportRun.Stage;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.settings.FirstSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// What is asked beside the preview of an import: each answer is put to the files, and they are
/// looked through anew.
@Controller
@Needs(Right.IMPORTS)
final class PreviewController {

  /// Which of the questions on words it is that asks what comes every month; others have a number.
  static final String EVERY_MONTH = "monthly";

  private final ImportRuns runs;
  private final Pages pages;
  private final Trail trail;
  private final Clock clock;
  private final Intakes intakes;

  PreviewController(DataFolder data, ImportRuns runs, Pages pages, Trail trail, Clock clock) {
    this.runs = runs;
    this.pages = pages;
    this.trail = trail;
    this.clock = clock;
    this.intakes = new Intakes(data);
  }

  /// What an hour should bring, where nothing can be graded without it.
  @PostMapping("/import/{id}/rate")
  ModelAndView keepRate(
      @PathVariable UUID id,
      @RequestParam(name = FirstSettings.TARGET_RATE, defaultValue = "") String typed,
      HttpServletRequest request) {
    var rate = FirstSettings.rate(typed);
    if (!rate.isSound()) {
      return Answer.goTo(
          UriComponentsBuilder.fromPath("/import/{id}")
              .queryParam(FirstSettings.TARGET_RATE, "{typed}")
              .encode()
              .buildAndExpand(id, typed)
              .toUriString());
    }
    return answered(
        id, request, intake -> change(intake, yaml -> FirstSettings.withRate(yaml, rate)));
  }

  /// Clients who have paid nothing, though others' payments are there.
  @PostMapping("/import/{id}/unpaid")
  ModelAndView keepUnpaid(
      @PathVariable UUID id,
      @RequestParam(name = "client", defaultValue = "") List<String> clients,
      HttpServletRequest request) {
    var ids = clients.stream().map(ClientId::new).toList();
    return ids.isEmpty()
        ? there(id)
        : answered(
            id, request, intake -> change(intake, yaml -> FirstSettings.withUnpaid(yaml, ids)));
  }

  private static void change(Intake intake, UnaryOperator<String> settings) {
    intake.settings().map(settings).ifPresent(intake::putSettings);
  }

  /// Records that are known of another client or day are what the files say.
  @PostMapping("/import/{id}/replace")
  ModelAndView replaceKnown(@PathVariable UUID id, HttpServletRequest request) {
    return answered(id, request, Intake::replaceKnown);
  }

  /// Files take the place of what is known of their days.
  @PostMapping("/import/{id}/replace-period")
  ModelAndView replacePeriods(@PathVariable UUID id, HttpServletRequest request) {
    return answered(id, request, Intake::replacePeriods);
  }

  /// Files of several tools tell of different work or bills.
  @PostMapping("/import/{id}/both")
  ModelAndView letBothCount(@PathVariable UUID id, HttpServletRequest request) {
    return answered(id, request, Intake::letBothCount);
  }

  /// Which words of a column count, or which of what is sold comes every month: what is so is sent
  /// as `ticked`, each by itself, since there may be commas in it.
  ///
  /// @param question by its number
  @PostMapping("/import/{id}/words")
  ModelAndView keepWords(
      @PathVariable UUID id, @RequestParam String question, HttpServletRequest request) {
    return answered(
        id,
        request,
        intake -> {
          if (runs.of(intake).stage() instanceof Stage.Previewed seen) {
            var by = pages.actor(request);
            var sent = request.getParameterValues("ticked");
            var ticked = sent == null ? List.<String>of() : List.of(sent);
            answer(intake, seen.asked(), question, ticked, by)
                .forEach(mapping -> trail.record(by, "trail.import.mapping", mapping));
          }
        });
  }

  /// @return the mappings that were changed
  private List<String> answer(
      Intake intake, AskedWords asked, String question, List<String> ticked, Signature by) {
    if (question.equals(EVERY_MONTH)) {
      return asked
          .everyMonth()
          .map(sold -> intake.answer(sold, ticked, by.name(), clock.instant()))
          .orElse(List.of());
    }
    return asked
        .status(question)
        .map(status -> intake.answer(status, ticked, by.name(), clock.instant()))
        .orElse(List.of());
  }

  private ModelAndView answered(UUID id, HttpServletRequest request, Consumer<Intake> answer) {
    intakes
        .find(id)
        .filter(runs::isIdle)
        .ifPresent(intake -> {
          answer.accept(intake);
          runs.look(intake, pages.words(request), pages.actor(request));
        });
    return there(id);
  }

  private static ModelAndView there(UUID id) {
    return Answer.goTo("/import/" + id);
  }
}
