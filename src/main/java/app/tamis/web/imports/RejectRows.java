package app.tamis.web.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rows of one file that can't be taken. A file that feeds several tables is gone through once
/// for each, in the order of its lines: what is found each time is put aside as a part, and the
/// parts are merged at the end. Memory doesn't grow with their number.
final class RejectRows implements AutoCloseable {

  private final Path beside;
  private final List<Path> parts = new ArrayList<>();
  private DataOutputStream part = new DataOutputStream(OutputStream.nullOutputStream());
  private long line = Long.MAX_VALUE;
  private int number;

  /// @param beside the file beside which parts are put while there are any
  RejectRows(Path beside) {
    this.beside = beside;
  }

  /// One thing that is wrong with a row.
  ///
  /// @param line where the row begins, from 1
  record Fault(long line, String mark, String wrong, String row) {

    private void write(DataOutputStream out) throws IOException {
      out.writeLong(line);
      for (var text : List.of(mark, wrong, row)) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }

    /// Empty at the end.
    private static Optional<Fault> read(DataInputStream in) throws IOException {
      try {
        return Optional.of(new Fault(in.readLong(), text(in), text(in), text(in)));
      } catch (EOFException end) {
        return Optional.empty();
      }
    }

    private static String text(DataInputStream in) throws IOException {
      return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
  }

  interface Rows {
    void take(String mark, Set<String> wrong, String row) throws IOException;
  }

  void add(Fault fault) throws IOException {
    if (fault.line() < line) {
      part.close();
      parts.add(next());
      part = writing(parts.getLast());
    }
    line = fault.line();
    fault.write(part);
  }

  /// Gives each row once, with all that is wrong with it, in the order of lines.
  void forEach(Rows rows) throws IOException {
    part.close();
    while (parts.size() > 1) {
      parts.addFirst(merged(parts.removeFirst(), parts.removeFirst()));
    }
    try (var faults = reading(parts.getFirst())) {
      for (var next = Fault.read(faults); next.isPresent(); ) {
        next = give(next.get(), faults, rows);
      }
    }
  }

  /// @return the first fault of the row that comes after
  private static Optional<Fault> give(Fault first, DataInputStream faults, Rows rows)
      throws IOException {
    var wrong = new LinkedHashSet<String>();
    var next = Optional.of(first);
    while (next.isPresent() && next.get().line() == first.line()) {
      wrong.add(next.get().wrong());
      next = Fault.read(faults);
    }
    rows.take(first.mark(), wrong, first.row());
    return next;
  }

  private Path merged(Path one, Path other) throws IOException {
    var both = next();
    try (var first = reading(one);
        var second = reading(other);
        var merged = writing(both)) {
      var a = Fault.read(first);
      var b = Fault.read(second);
      while (a.isPresent() || b.isPresent()) {
        if (b.isEmpty() || (a.isPresent() && a.get().line() <= b.get().line())) {
          a.orElseThrow().write(merged);
          a = Fault.read(first);
        } else {
          b.get().write(merged);
          b = Fault.read(second);
        }
      }
    }
    Files.delete(one);
    Files.delete(other);
    return both;
  }

  private Path next() {
    return beside.resolveSibling("." + beside.getFileName() + "." + number++);
  }

  private static DataOutputStream writing(Path part) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)));
  }

  private static DataInputStream reading(Path part) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(part)));
  }

  /// Takes the parts away.
  @Override
  public void close() throws IOException {
    part.close();
    for (var each : parts) {
      Files.deleteIfExists(each);
    }
  }
}
