package app.tamis.web.imports;

import app.tamis.basics.Words;
import app.tamis.facts.CsvFile;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.Intake;
import app.tamis.facts.Reject;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Rows that can't be taken, to be downloaded, mended and sent again: for each file one of its own
/// form, with two columns before its own.
///
/// A file that feeds several tables is gone through once for each, in the order of its lines. What
/// is found each time is put aside as a part, and the parts are merged at the end, so that a row
/// stands there once with all of its faults, and memory doesn't grow with their number.
final class RejectsCsv implements AutoCloseable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Intake intake;
  private final FactsFolder folder;
  private final Words words;
  private final Map<String, List<Path>> parts = new LinkedHashMap<>();
  private DataOutputStream out = new DataOutputStream(OutputStream.nullOutputStream());
  private String file = "";
  private long line;
  private int number;

  RejectsCsv(Intake intake, FactsFolder folder, Words words) {
    this.intake = intake;
    this.folder = folder;
    this.words = words;
    intake.clearRejects();
  }

  void add(Reject reject) {
    var wanted = words.say(reject.expected());
    var wrong = reject.column().isEmpty() ? wanted : reject.column() + ": " + wanted;
    try {
      if (!reject.file().equals(file) || reject.line() < line) {
        beginPart(reject.file());
      }
      line = reject.line();
      new Row(line, reject.mark(), wrong, reject.row()).write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void beginPart(String name) throws IOException {
    out.close();
    var part = newPart();
    out = writing(part);
    file = name;
    parts.computeIfAbsent(name, _ -> new ArrayList<>()).add(part);
  }

  private Path newPart() {
    return intake.rejects("part").resolveSibling("." + number++);
  }

  /// A row, and one thing that is wrong with it.
  private record Row(long line, String mark, String wrong, String text) {

    void write(DataOutputStream out) throws IOException {
      out.writeLong(line);
      for (var each : List.of(mark, wrong, text)) {
        var bytes = each.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }

    /// Empty at the end.
    static Optional<Row> read(DataInputStream in) throws IOException {
      try {
        return Optional.of(new Row(in.readLong(), text(in), text(in), text(in)));
      } catch (EOFException end) {
        return Optional.empty();
      }
    }

    private static String text(DataInputStream in) throws IOException {
      return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
  }

  private static DataOutputStream writing(Path part) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)));
  }

  private static DataInputStream reading(Path part) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(part)));
  }

  /// The files that have such rows.
  List<String> files() {
    return List.copyOf(parts.keySet());
  }

  @Override
  public void close() {
    try {
      out.close();
      for (var found : parts.entrySet()) {
        var ofFile = found.getValue();
        var all = ofFile.getFirst();
        for (var next : ofFile.subList(1, ofFile.size())) {
          all = merged(all, next);
        }
        write(found.getKey(), all);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path merged(Path one, Path other) throws IOException {
    var both = newPart();
    try (var first = reading(one);
        var second = reading(other);
        var merged = writing(both)) {
      var a = Row.read(first);
      var b = Row.read(second);
      while (a.isPresent() || b.isPresent()) {
        if (b.isEmpty() || (a.isPresent() && a.get().line() <= b.get().line())) {
          a.orElseThrow().write(merged);
          a = Row.read(first);
        } else {
          b.get().write(merged);
          b = Row.read(second);
        }
      }
    }
    Files.delete(one);
    Files.delete(other);
    return both;
  }

  private void write(String name, Path part) throws IOException {
    var original = folder.file(name);
    char separator = original.map(CsvFile::separator).orElse(',');
    try (var rows = reading(part);
        var csv = Files.newBufferedWriter(intake.rejects(name))) {
      csv.write(BYTE_ORDER_MARK);
      var own = List.of(heading(original), words.say("import.rejects.expected"));
      var header = original.map(CsvFile::header).orElse(List.of());
      csv.write(cells(own, separator) + separator + cells(header, separator) + "\r\n");
      for (var next = Row.read(rows); next.isPresent(); ) {
        next = write(next.get(), rows, separator, csv);
      }
    }
    Files.delete(part);
  }

  /// Whoever gets the rows without their original must know where its header stood.
  private String heading(Optional<CsvFile> original) {
    int before = original.map(CsvFile::linesBeforeHeader).orElse(0);
    return before == 0
        ? words.say("import.rejects.line")
        : words.say("import.rejects.line.header", String.valueOf(before + 1));
  }

  /// @return the row that comes after all that is wrong with this one
  private static Optional<Row> write(Row row, DataInputStream rows, char separator, Writer csv)
      throws IOException {
    var wrong = new LinkedHashSet<String>();
    var next = Optional.of(row);
    while (next.isPresent() && next.get().line() == row.line()) {
      wrong.add(next.get().wrong());
      next = Row.read(rows);
    }
    csv.write(cells(List.of(row.mark(), String.join("; ", wrong)), separator));
    csv.write(separator + row.text() + "\r\n");
    return next;
  }

  private static String cells(List<String> cells, char separator) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(String.valueOf(separator)));
  }
}
