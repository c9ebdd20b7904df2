package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.facts.ExtentInWords;
import app.tamis.facts.Facts;
import app.tamis.facts.FirstGuess;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.Trial;
import app.tamis.grading.Matrix;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormatSymbols;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Grades by files as they are, asks what only a person knows, and stores nothing but the answers.
@Command(name = "try")
final class TryCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILES", arity = "1..*", descriptionKey = "try-files")
  private List<Path> paths = List.of();

  @Option(names = "--answers", paramLabel = "FILE", defaultValue = "tamis-answers.yaml")
  private Path answers = Path.of("tamis-answers.yaml");

  @Option(names = "--yes")
  private boolean yes;

  @Mixin private FolderArguments folder = new FolderArguments();
  @Mixin private GradingArguments grading = new GradingArguments();

  TryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var matrix = grading.matrix();
    var interview = new Interview(terminal, answers, known(), yes);
    try (var trial = Trial.begin()) {
      trial.take(paths, List.of(answers, folder.rejects)).forEach(terminal::warn);
      return folder.withRejects(terminal, rejects -> attempt(trial, interview, rejects, matrix));
    }
  }

  private TryAnswers known() {
    return Files.exists(answers)
        ? TryAnswersYaml.read(answers.toString(), GradingArguments.text(answers))
        : new TryAnswers();
  }

  private int attempt(Trial trial, Interview interview, RejectsFile rejects, Matrix matrix) {
    var facts = new Facts(terminal.surroundings().clock(), terminal::progress);
    var machine =
        FirstGuess.of(terminal.surroundings().locale(), terminal.surroundings().clock().getZone());
    var files = new TryFiles(terminal, interview, habits(machine), trial);
    files.know();
    if (trial.intake().files().isEmpty()) {
      terminal.complain(Message.of("try.nothing"));
      return ExitStatus.BAD_FACTS;
    }
    new TrySettings(interview, terminal.words(), machine).settle(trial.intake(), firmName());
    new TryWords(terminal, interview, trial).settle();
    new TryNames(terminal, interview, trial, facts).settle();
    var outcome = new TryRows(terminal, interview, trial, facts).take(rejects);
    if (interview.isOpen()) {
      interview.tellOpen();
      return ExitStatus.BAD_FACTS;
    }
    var status = show(outcome, matrix);
    if (!files.unread().isEmpty()) {
      terminal.warn(Message.of("try.unread", files.unread(), files.unread().size()));
    }
    return status;
  }

  /// That of the folder that they lie in: firms keep their exports under their name.
  private String firmName() {
    var first = paths.getFirst().toAbsolutePath().normalize();
    var folder = Files.isDirectory(first) ? first : first.getParent();
    return folder == null || folder.getFileName() == null
        ? first.toString()
        : folder.getFileName().toString();
  }

  private TryFiles.Habits habits(FirstGuess machine) {
    var locale = Locale.of(terminal.surroundings().locale().getLanguage(), machine.country());
    var day =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    return new TryFiles.Habits(
        !day.startsWith("M"),
        DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',');
  }

  private int show(Facts.Import outcome, Matrix matrix) {
    terminal.clearProgress();
    return switch (outcome) {
      case Facts.Import.Stored(_, var totals, var facts) -> {
        facts.warnings().forEach(terminal::warn);
        terminal.out().println();
        totals
            .files()
            .forEach(file ->
                terminal.say("try.file", file.file(), ExtentInWords.of(file, terminal.words())));
        terminal.out().println();
        new ControlTable(terminal).print(totals);
        terminal.out().println();
        print(facts, matrix);
        yield ExitStatus.DONE;
      }
      case Facts.Import.NothingNew nothing -> {
        nothing.notes().forEach(terminal::warn);
        terminal.complain(Message.of("cli.no-dated-facts"));
        yield ExitStatus.BAD_FACTS;
      }
      case Facts.Import.Refused _ -> ExitStatus.BAD_FACTS;
    };
  }

  private void print(PortfolioFacts facts, Matrix matrix) {
    new GradesTable(terminal, grading.grade(facts, matrix), facts.portfolio()).print();
  }
}
