package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.sample.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a made portfolio as a folder of facts.
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {

  private static final YearMonth LAST_MONTH = YearMonth.of(2025, 12);

  private final Terminal terminal;

  @Parameters(paramLabel = "OUT", descriptionKey = "out")
  private Path out = Path.of(".");

  @Option(names = "--clients", paramLabel = "N", defaultValue = "48")
  private int clients = 48;

  @Option(
      names = "--months",
      paramLabel = "M",
      defaultValue = "24",
      descriptionKey = "sample-months")
  private int months = 24;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  private long seed = 1;

  @Option(names = "--scale", paramLabel = "X", defaultValue = "1")
  private double scale = 1;

  SampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var rows =
        Sample.write(
            out,
            clients,
            months,
            seed,
            scale,
            LAST_MONTH,
            (done, of) -> terminal.progress(Message.of("sample.progress", done, of)));
    terminal.clearProgress();
    rows.forEach((table, count) -> terminal.say("sample.table", table, count));
    return ExitStatus.DONE;
  }
}
