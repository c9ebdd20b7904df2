package app.tamis.cli;

import app.tamis.basics.Problems;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Draws the whale curve: what the best clients bring, and what the tail takes away again.
@Command(name = "whale")
final class WhaleCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", arity = "0..1", descriptionKey = "folder")
  private @Nullable Path source;

  @Mixin private FactsArguments facts = new FactsArguments();
  @Mixin private GradingArguments grading = new GradingArguments();

  WhaleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var matrix = grading.matrix();
    var read = facts.read(terminal, source);
    var grades = grading.grade(read, matrix);
    var whale = grades.whale().orElseThrow(() -> Problems.of("whale.none"));
    new WhaleChart(terminal, whale, read.portfolio().currency()).print();
    return ExitStatus.DONE;
  }
}
