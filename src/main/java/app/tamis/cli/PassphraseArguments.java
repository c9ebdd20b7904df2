package app.tamis.cli;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a passphrase comes from: a file, the environment or the keyboard. Never the command line,
/// which others on the machine can read.
final class PassphraseArguments {

  private static final String VARIABLE = "TAMIS_BACKUP_PASSPHRASE";
  private static final int LONGEST = 10_000;

  @Option(names = "--passphrase-file", paramLabel = "FILE")
  private @Nullable Path file;

  /// The one that was given beforehand.
  ///
  /// @throws Problems where the file holds none
  Optional<String> given(Terminal terminal) {
    if (file != null) {
      return Optional.of(firstLine(file));
    }
    var variable = terminal.surroundings().variables().getOrDefault(VARIABLE, "");
    return variable.isEmpty() ? Optional.empty() : Optional.of(variable);
  }

  /// The one that somebody types.
  ///
  /// @throws Problems where nobody is there to ask
  static String asked(Terminal terminal, String question) {
    return terminal
        .surroundings()
        .keyboard()
        .secret(terminal.words().say(question))
        .orElseThrow(() -> Problems.of("cli.passphrase.nobody", VARIABLE));
  }

  private static String firstLine(Path file) {
    try (var in = Files.newInputStream(file)) {
      var text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
      return text.lines()
          .findFirst()
          .filter(line -> !line.isEmpty())
          .orElseThrow(() -> Problems.of("cli.passphrase.file", file.toString()));
    } catch (IOException e) {
      throw Problems.of("cli.passphrase.file", file.toString());
    }
  }
}
