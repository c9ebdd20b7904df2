package app.tamis.cli;

import app.tamis.basics.Problems;
import app.tamis.facts.PortfolioFacts;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.acts.Levers;
import app.tamis.grading.acts.Offers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Grades every client.
@Command(name = "grade")
final class GradeCommand implements Callable<Integer> {

  /// How the grades are written.
  enum Format {
    TABLE,
    JSON,
    CSV
  }

  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", arity = "0..1", descriptionKey = "folder")
  private @Nullable Path source;

  @Mixin private FactsArguments facts = new FactsArguments();
  @Mixin private GradingArguments grading = new GradingArguments();

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table")
  private Format format = Format.TABLE;

  @Option(names = "--levers")
  private boolean levers;

  GradeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (levers && format != Format.JSON) {
      throw Problems.of("cli.levers.json");
    }
    var matrix = grading.matrix();
    var read = facts.read(terminal, source);
    var grades = grading.grade(read, matrix);
    read.warnings().forEach(terminal::warn);
    switch (format) {
      case JSON -> GradesJson.write(grades, levers(grades, read), read.portfolio(), terminal.out());
      case CSV -> GradesCsv.write(grades, terminal.out());
      case TABLE -> new GradesTable(terminal, grades, read.portfolio()).print();
    }
    return ExitStatus.DONE;
  }

  private Optional<Levers> levers(PortfolioGrades grades, PortfolioFacts read) {
    return levers
        ? Optional.of(Levers.of(grades, read.months(), read.proposalSettings(), Offers.shipped()))
        : Optional.empty();
  }
}
