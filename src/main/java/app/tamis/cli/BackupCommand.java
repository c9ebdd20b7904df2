package app.tamis.cli;

import app.tamis.basics.Problems;
import app.tamis.book.Backup;
import app.tamis.book.Passphrase;
import app.tamis.documents.DocumentFolder;
import app.tamis.facts.Facts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Option(names = "--seal")
  private boolean seal;

  @Mixin private PassphraseArguments passphrases = new PassphraseArguments();

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var passphrase = passphrase();
    var clock = terminal.surroundings().clock();
    Backup.Saved saved;
    try (var _ = Facts.hold(data)) {
      saved =
          new Backup(terminal.surroundings().variables(), terminal::progress)
              .save(data, this::kept, file, clock.instant(), Version.number(), passphrase);
    }
    terminal.clearProgress();
    saved.renamed().forEach(terminal::warn);
    terminal.say(
        "cli.backup", file.toString(), saved.rows(), saved.files(), megabytes(saved.bytes()));
    terminal.say(passphrase.isPresent() ? "cli.backup.sealed" : "cli.backup.unsealed");
    return ExitStatus.DONE;
  }

  /// Typed twice, since nobody sees what is typed.
  private Optional<Passphrase> passphrase() {
    var given = passphrases.given(terminal);
    if (given.isEmpty() && seal) {
      var typed = PassphraseArguments.asked(terminal, "cli.passphrase.new");
      Passphrase.forSealing(typed);
      if (!typed.equals(PassphraseArguments.asked(terminal, "cli.passphrase.again"))) {
        throw Problems.of("cli.passphrase.differ");
      }
      given = Optional.of(typed);
    }
    return given.map(Passphrase::forSealing);
  }

  private List<Backup.KeptBeside> kept() {
    var facts = new Facts(terminal.surroundings().clock(), terminal::progress).kept(data);
    var documents = DocumentFolder.below(data).kept();
    return Stream.concat(
            facts.stream().map(one -> new Backup.KeptBeside(one.name(), one.content()::open)),
            documents.stream().map(one -> new Backup.KeptBeside(one.name(), one::open)))
        .toList();
  }

  private static double megabytes(long bytes) {
    return bytes / 1e6;
  }
}
