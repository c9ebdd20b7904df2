package app.tamis.cli;

import app.tamis.sample.SampleClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the web application.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Serving serving;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      descriptionKey = "serve-data")
  private Path data = Path.of("data");

  @Option(names = "--reset-owner")
  private boolean resetOwner;

  @Mixin private ServingArguments arguments = new ServingArguments();

  ServeCommand(Terminal terminal, Serving serving) {
    this.terminal = terminal;
    this.serving = serving;
  }

  @Override
  public Integer call() throws InterruptedException {
    DataFolder.keepPrivate(data, terminal);
    try (var start = new SlowStart(terminal, SlowStart.PATIENCE, new Links(terminal))) {
      serving.serve(arguments.asked(data, clock(), false, resetOwner), start);
    }
    return ExitStatus.DONE;
  }

  /// A data folder that `demo` made has one of its own.
  private Clock clock() {
    var machine = terminal.surroundings().clock();
    return SampleClock.of(data, machine).map(Clock.class::cast).orElse(machine);
  }

  private record Links(Terminal terminal) implements Serving.Ready {

    @Override
    public void at(String link) {
      terminal.sayNow("cli.serve.ready", link);
    }

    @Override
    public void also(String portfolio, String link) {
      terminal.sayNow("cli.serve.also", portfolio, link);
    }
  }
}
