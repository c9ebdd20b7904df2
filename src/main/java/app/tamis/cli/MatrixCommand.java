package app.tamis.cli;

import app.tamis.grading.Matrices;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows and checks matrices.
@Command(name = "matrix")
final class MatrixCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before run
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /// Says every fault in a matrix at once.
  @Command(name = "check")
  static final class Check implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of(".");

    Check(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      var matrix = GradingArguments.read(file);
      terminal.say("cli.matrix.sound", matrix.name(), matrix.criteria().size());
      return ExitStatus.DONE;
    }
  }

  /// Prints the matrix in force, to be read, or copied and changed.
  @Command(name = "show")
  static final class Show implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--matrix", paramLabel = "FILE")
    @Nullable Path file;

    Show(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      if (file == null) {
        terminal.out().print(Matrices.classicText());
      } else {
        GradingArguments.read(file);
        terminal.out().print(GradingArguments.text(file));
      }
      return ExitStatus.DONE;
    }
  }
}
