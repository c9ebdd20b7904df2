package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.book.Passphrase;
import app.tamis.book.Restore;
import app.tamis.book.Trust;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Option(names = "--unsealed")
  private boolean unsealed;

  @Mixin private PassphraseArguments passphrases = new PassphraseArguments();

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var trust = trust();
    if (trust.isEmpty()) {
      terminal.complain(Message.of("cli.restore.declined"));
      return ExitStatus.USAGE;
    }
    var restored =
        new Restore(terminal.surroundings().variables(), terminal::progress)
            .restore(file, data, trust.get());
    terminal.clearProgress();
    var made =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(terminal.words().locale())
            .format(restored.made().atZone(ZoneId.systemDefault()));
    terminal.say("cli.restore", data.toString(), made, restored.rows(), restored.files());
    terminal.say("cli.restore.post");
    return ExitStatus.DONE;
  }

  /// Empty where somebody was asked and doesn't believe the archive.
  private Optional<Trust> trust() {
    if (unsealed) {
      return Optional.of(new Trust.ByWord());
    }
    var given = passphrases.given(terminal);
    if (given.isEmpty() && !Restore.isSealed(file)) {
      return isBelieved() ? Optional.of(new Trust.ByWord()) : Optional.empty();
    }
    var passphrase =
        given.orElseGet(() -> PassphraseArguments.asked(terminal, "cli.passphrase.ask"));
    return Optional.of(new Trust.BySeal(Passphrase.of(passphrase)));
  }

  private boolean isBelieved() {
    var keyboard = terminal.surroundings().keyboard();
    if (!keyboard.isThere()) {
      throw Problems.of("cli.restore.unsealed", file.toString());
    }
    var yes = terminal.words().say("cli.restore.yes");
    return keyboard
        .line(terminal.words().say("cli.restore.ask", file.toString(), yes))
        .filter(answer -> answer.strip().equalsIgnoreCase(yes))
        .isPresent();
  }
}
