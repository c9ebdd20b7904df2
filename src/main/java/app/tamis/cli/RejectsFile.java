package app.tamis.cli;

import app.tamis.csv.CsvForm;
import app.tamis.csv.CsvRows;
import app.tamis.facts.Reject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells of bad rows: the first on the screen, all of them in a file with the original row. The
/// file is only made when there is something to put into it.
final class RejectsFile implements AutoCloseable {

  private static final int ON_SCREEN = 20;
  private static final int LONGEST_VALUE = 80;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private final Terminal terminal;
  private final Path path;
  private Optional<CsvRows> file = Optional.empty();
  private long count;
  private long shown;
  private boolean namesNobody;

  RejectsFile(Terminal terminal, Path path) {
    this.terminal = terminal;
    this.path = path;
  }

  void add(Reject reject) {
    shown++;
    namesNobody |= reject.expected().key().startsWith("expected.name");
    if (shown <= ON_SCREEN) {
      terminal.clearProgress();
      terminal.err().println(sentence(reject, terminal.words().say(reject.expected())));
    }
    put(reject);
  }

  /// Only into the file: somebody else tells of it.
  void put(Reject reject) {
    count++;
    write(
        List.of(
            reject.file(),
            String.valueOf(reject.line()),
            reject.column(),
            reject.value(),
            terminal.words().say(reject.expected()),
            reject.row()));
  }

  /// Says how many there were and where they are; nothing where there were none.
  void sum() {
    if (shown > ON_SCREEN) {
      terminal.err().println(terminal.words().say("cli.rejects.more", shown - ON_SCREEN));
    }
    if (count > 0) {
      terminal.err().println(terminal.words().say("cli.rejects.file", count, path.toString()));
    }
    if (namesNobody) {
      terminal.err().println(terminal.words().say("cli.rejects.names"));
    }
  }

  private String sentence(Reject reject, String expected) {
    return terminal
        .words()
        .say(
            reject.column().isEmpty() ? "cli.reject.row" : "cli.reject",
            reject.file(),
            String.valueOf(reject.line()),
            reject.column(),
            reject.value().isEmpty()
                ? terminal.words().say("cli.reject.empty")
                : onOneLine(reject.value()),
            expected);
  }

  /// A value in full is in the file; on the screen a fault is one line.
  static String onOneLine(String value) {
    var line = CONTROL.matcher(value).replaceAll(" ").strip();
    return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
  }

  private void write(List<String> cells) {
    try {
      if (file.isEmpty()) {
        file = Optional.of(CsvForm.harmless(',').to(Files.newBufferedWriter(path)));
        file.get().add(List.of("file", "line", "column", "value", "expected", "row"));
      }
      file.get().add(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
