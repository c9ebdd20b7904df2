package app.tamis.cli;

import app.tamis.book.Restore;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a new data folder from a backup.
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", descriptionKey = "restore-file")
  private Path file = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "NEW_DIR",
      required = true,
      descriptionKey = "restore-data")
  private Path data = Path.of("");

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var restored =
        new Restore(terminal.surroundings().variables(), terminal::progress).restore(file, data);
    terminal.clearProgress();
    var made =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(terminal.words().locale())
            .format(restored.made().atZone(ZoneId.systemDefault()));
    terminal.say("cli.restore", data.toString(), made, restored.rows(), restored.files());
    return ExitStatus.DONE;
  }
}
