package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.sample.Sample;
import app.tamis.sample.SampleClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the web application with a made portfolio in it.
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Serving serving;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data/demo",
      descriptionKey = "demo-data")
  private Path data = Path.of("data", "demo");

  @Mixin private ServingArguments arguments = new ServingArguments();

  DemoCommand(Terminal terminal, Serving serving) {
    this.terminal = terminal;
    this.serving = serving;
  }

  @Override
  public Integer call() throws InterruptedException {
    SampleClock.begin(data);
    DataFolder.keepPrivate(data, terminal);
    var clock = clock();
    try (var start =
        new SlowStart(
            terminal,
            SlowStart.PATIENCE,
            link -> {
              importSample(clock);
              terminal.sayNow("cli.demo.ready", link);
            })) {
      serving.serve(arguments.asked(data, clock, true, false), start);
    }
    return ExitStatus.DONE;
  }

  /// The machine's where the folder was used before this began.
  private Clock clock() {
    var machine = terminal.surroundings().clock();
    return SampleClock.of(data, machine).map(Clock.class::cast).orElse(machine);
  }

  /// Where the data folder holds nothing yet.
  private void importSample(Clock clock) {
    var facts = new Facts(clock, terminal::progress);
    if (!facts.imports(data).isEmpty()) {
      return;
    }
    terminal.progress(Message.of("cli.demo.making"));
    var folder = data.resolve("Harbour IT");
    try {
      Sample.writeHarbour(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (var opened = FactsFolder.open(folder)) {
      facts.importInto(data, opened, ImportOptions.STRICT, _ -> {});
    }
    terminal.clearProgress();
  }
}
