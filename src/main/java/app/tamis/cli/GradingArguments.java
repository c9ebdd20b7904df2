package app.tamis.cli;

import app.tamis.basics.Problems;
import app.tamis.basics.Yaml;
import app.tamis.facts.PortfolioFacts;
import app.tamis.grading.AsOf;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.grading.Matrix;
import app.tamis.grading.PortfolioGrades;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How to grade, for every command that does.
final class GradingArguments {

  @Option(names = "--matrix", paramLabel = "FILE")
  @Nullable Path matrixFile;

  @Option(names = "--window", paramLabel = "MONTHS", defaultValue = "12")
  int window = 12;

  @Option(names = "--as-of", paramLabel = "DATE")
  @Nullable LocalDate asOf;

  /// @throws Problems with all faults of the matrix
  Matrix matrix() {
    return matrixFile == null ? Matrices.classic() : read(matrixFile);
  }

  static Matrix read(Path file) {
    return Matrices.read(file.toString(), text(file));
  }

  static String text(Path file) {
    try (var in = Files.newInputStream(file)) {
      return Yaml.text(file.toString(), in.readNBytes(Yaml.MOST_BYTES + 1));
    } catch (IOException e) {
      throw Problems.of("cli.unreadable", file.toString());
    }
  }

  PortfolioGrades grade(PortfolioFacts facts, Matrix matrix) {
    return Grading.grade(facts.months(), facts.costBasis(), matrix, asOf(facts), window);
  }

  /// The day that was asked for, else the last month end that the facts reach.
  LocalDate asOf(PortfolioFacts facts) {
    return AsOf.of(facts.months(), Optional.ofNullable(asOf));
  }
}
