package app.tamis.cli;

import app.tamis.csv.CsvForm;
import app.tamis.csv.CsvRows;
import app.tamis.facts.Reject;
import app.tamis.facts.RejectsByReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells of bad rows: on the screen by reason, each with its first rows, and in a file all of them
/// with the original row. The file is only made when there is something to put into it.
final class RejectsFile implements AutoCloseable {

  private static final int ON_SCREEN = 20;
  private static final int LONGEST_VALUE = 80;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private final Terminal terminal;
  private final Path path;
  private Optional<CsvRows> file = Optional.empty();
  private final RejectsByReason reasons = new RejectsByReason();
  private boolean namesNobody;
  private boolean isKnownOtherwise;
  private boolean isToldAgain;

  RejectsFile(Terminal terminal, Path path) {
    this.terminal = terminal;
    this.path = path;
  }

  void add(Reject reject) {
    reasons.add(reject);
    namesNobody |= reject.expected().key().startsWith("expected.name");
    isKnownOtherwise |= reject.isKnownOtherwise();
    isToldAgain |= reject.isToldAgain();
    write(
        List.of(
            reject.file(),
            String.valueOf(reject.line()),
            reject.column(),
            reject.value(),
            terminal.words().say(reject.expected()),
            reject.row()));
  }

  long count() {
    return reasons.count();
  }

  /// Says how many there were and where they are; nothing where there were none.
  void sum() {
    var all = reasons.list();
    if (!all.isEmpty()) {
      terminal.clearProgress();
    }
    all.stream().limit(ON_SCREEN).forEach(this::say);
    if (all.size() > ON_SCREEN) {
      long others = all.stream().skip(ON_SCREEN).mapToLong(RejectsByReason.Reason::count).sum();
      terminal.err().println(terminal.words().say("cli.rejects.more", others));
    }
    if (!all.isEmpty()) {
      terminal
          .err()
          .println(terminal.words().say("cli.rejects.file", reasons.count(), path.toString()));
    }
    if (namesNobody) {
      terminal.err().println(terminal.words().say("cli.rejects.names"));
    }
    if (isKnownOtherwise) {
      terminal.err().println(terminal.words().say("cli.rejects.known"));
    }
    if (isToldAgain) {
      terminal.err().println(terminal.words().say("cli.rejects.again"));
    }
  }

  private void say(RejectsByReason.Reason reason) {
    reason.examples().forEach(reject -> terminal.err().println(sentence(terminal, reject)));
    long more = reason.count() - reason.examples().size();
    if (more > 0) {
      terminal.err().println(terminal.words().say("cli.rejects.alike", more));
    }
  }

  static String sentence(Terminal terminal, Reject reject) {
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
            terminal.words().say(reject.expected()));
  }

  /// A value in full is in the file; on the screen a fault is one line.
  private static String onOneLine(String value) {
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
