package app.tamis.cli;

import app.tamis.basics.Problems;
import app.tamis.book.Backup;
import app.tamis.book.BookPortfolio;
import app.tamis.book.Passphrase;
import app.tamis.documents.DocumentFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.KeptFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
    try (var _ = Holds.of(folders())) {
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
    var facts = new Facts(terminal.surroundings().clock(), terminal::progress);
    var documents = DocumentFolder.below(data).kept();
    return Stream.concat(
            folders().stream()
                .flatMap(folder ->
                    facts.kept(folder).stream()
                        .map(one ->
                            new Backup.KeptBeside(named(folder, one.name()), one.content()::open))),
            documents.stream().map(one -> new Backup.KeptBeside(one.name(), one::open)))
        .toList();
  }

  private String named(Path folder, String name) {
    return folder.equals(data)
        ? name
        : BookPortfolio.FOLDER + "/" + folder.getFileName() + "/" + name;
  }

  /// Those of all portfolios.
  private List<Path> folders() {
    var others = data.resolve(BookPortfolio.FOLDER);
    if (!Files.isDirectory(others)) {
      return List.of(data);
    }
    try (var found = Files.list(others)) {
      return Stream.concat(
              Stream.of(data),
              found
                  .filter(Files::isDirectory)
                  .filter(folder -> folder.getFileName().toString().matches("[1-9][0-9]{0,8}"))
                  .sorted())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Holds(List<KeptFile.Hold> holds) implements AutoCloseable {

    static Holds of(List<Path> folders) {
      return new Holds(folders.stream().map(Facts::hold).toList());
    }

    @Override
    public void close() {
      holds.forEach(KeptFile.Hold::close);
    }
  }

  private static double megabytes(long bytes) {
    return bytes / 1e6;
  }
}
