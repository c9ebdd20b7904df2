package app.tamis.cli;

import app.tamis.basics.Words;
import app.tamis.facts.AskedWords;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.Intake;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingQuestion;
import app.tamis.facts.Trial;
import java.util.List;

/// Settles words in the files that the mappings by which they are read don't know.
final class TryWords {

  private final Terminal terminal;
  private final Words words;
  private final Interview interview;
  private final Intake intake;

  TryWords(Terminal terminal, Interview interview, Trial trial) {
    this.terminal = terminal;
    this.words = terminal.words();
    this.interview = interview;
    this.intake = trial.intake();
  }

  void settle() {
    try (var folder = FolderArguments.opened(terminal, intake::open)) {
      var asked = intake.asked(folder);
      asked.statuses().forEach(status -> settle(status, columns(status, folder)));
      asked.everyMonth().ifPresent(this::settle);
    }
  }

  private static List<String> columns(AskedWords.OfFile status, FactsFolder folder) {
    return folder.columns(status.file());
  }

  private void settle(AskedWords.OfFile asked, List<String> columns) {
    var open = asked.question().without(said(asked.file(), columns));
    if (!open.words().isEmpty()) {
      interview.ask(TicksAsked.whatCounts(asked.file(), columns, open, words));
    }
    var said = said(asked.file(), columns);
    var column = asked.question().column();
    intake.answer(
        asked,
        asked.question().words().stream()
            .map(MappingQuestion.Word::text)
            .filter(word -> said.counts(column, word).orElse(false))
            .toList(),
        "",
        terminal.surroundings().clock().instant());
  }

  private MappingAnswers said(String file, List<String> columns) {
    return interview
        .answers()
        .find(file, columns)
        .map(TryAnswers.OfFile::answers)
        .orElse(MappingAnswers.NONE);
  }

  private void settle(MappingQuestion.EveryMonth asked) {
    var answers = interview.answers();
    var open = asked.without(answers.monthly.keySet());
    if (!open.sold().isEmpty() && !answers.monthlyLater) {
      interview.ask(TicksAsked.everyMonth(open, words));
    }
    var known = asked.only(answers.monthly.keySet());
    if (!known.sold().isEmpty()) {
      intake.answer(
          known,
          known.sold().stream()
              .map(MappingQuestion.Sold::words)
              .filter(each -> answers.monthly.getOrDefault(each, false))
              .toList(),
          "",
          terminal.surroundings().clock().instant());
    }
  }
}
