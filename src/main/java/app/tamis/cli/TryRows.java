package app.tamis.cli;

import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.Reject;
import app.tamis.facts.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes the rows of what was sent, by the real path. Rows whose name somebody wants left out are
/// no faults; others are told by their reasons, and left out only if somebody wants that.
final class TryRows {

  private static final String STOP = "stop";
  private final Terminal terminal;
  private final Interview interview;
  private final Trial trial;
  private final Facts facts;

  TryRows(Terminal terminal, Interview interview, Trial trial, Facts facts) {
    this.terminal = terminal;
    this.interview = interview;
    this.trial = trial;
    this.facts = facts;
  }

  /// @throws BadFacts where rows are bad and somebody wants to mend them first
  Facts.Import take(RejectsFile rejects) {
    var leftOut = Set.copyOf(trial.intake().leftOut());
    try (var folder = FolderArguments.opened(terminal, trial.intake()::open)) {
      var outcome =
          facts.importInto(
              trial.data(),
              folder,
              ImportOptions.STRICT,
              reject -> {
                if (!isLeftOut(reject, leftOut)) {
                  rejects.add(reject);
                }
              });
      if (!(outcome instanceof Facts.Import.Refused)) {
        return outcome;
      }
      terminal.clearProgress();
      rejects.sum();
      if (rejects.count() > 0 && !areLeftOut(rejects.count())) {
        folder.warnings().forEach(terminal::warn);
        throw new BadFacts();
      }
      return withoutBad(folder);
    }
  }

  private Facts.Import withoutBad(FactsFolder folder) {
    return facts.importInto(trial.data(), folder, ImportOptions.SKIPPING, _ -> {});
  }

  private static boolean isLeftOut(Reject reject, Set<String> names) {
    return reject.expected().key().startsWith("expected.name") && names.contains(reject.value());
  }

  private boolean areLeftOut(long count) {
    if (interview.answers().faultyRows.isPresent()) {
      return true;
    }
    var words = terminal.words();
    var choices = new LinkedHashMap<String, String>();
    choices.put(TryAnswers.OUT, words.say("try.rows.out"));
    choices.put(STOP, words.say("try.rows.stop"));
    return interview
        .ask(
            Question.among(
                List.of(words.say("try.rows", count)),
                "faulty_rows",
                Optional.of(TryAnswers.OUT),
                choices,
                Map.of(),
                (answers, answer) ->
                    answers.faultyRows = Optional.of(answer).filter(TryAnswers.OUT::equals)))
        .filter(TryAnswers.OUT::equals)
        .isPresent();
  }
}
