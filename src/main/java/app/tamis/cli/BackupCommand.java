package app.tamis.cli;

import app.tamis.book.Backup;
import app.tamis.facts.Facts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Saves a data folder in one file, while Tamis runs on it or not.
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", descriptionKey = "backup-file")
  private Path file = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      descriptionKey = "serve-data")
  private Path data = Path.of("data");

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var clock = terminal.surroundings().clock();
    var kept =
        new Facts(clock, terminal::progress)
            .kept(data).stream()
                .map(one -> new Backup.KeptBeside(one.name(), one.content()::open))
                .toList();
    var saved =
        new Backup(terminal.surroundings().variables(), terminal::progress)
            .save(data, kept, file, clock.instant(), Version.number());
    terminal.clearProgress();
    terminal.say(
        "cli.backup", file.toString(), saved.rows(), saved.files(), megabytes(saved.bytes()));
    return ExitStatus.DONE;
  }

  private static double megabytes(long bytes) {
    return bytes / 1e6;
  }
}
