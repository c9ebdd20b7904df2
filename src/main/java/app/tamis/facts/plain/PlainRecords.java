package app.tamis.facts.plain;

import app.tamis.facts.csv.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/// The records of a file, one after the other, whose cells are read where they lie. Cells may be
/// quoted; what goes over several lines isn't plain, nor is a record with more cells than the
/// header, or fewer.
final class PlainRecords implements AutoCloseable {

  private static final int ROOM = 1 << 18;
  private static final int AFTER_COMMA = ',' + 1;

  private final InputStream file;
  private final PlainCell[] cells;
  private final byte separator;
  private final long separatorInEach;
  private final byte[] bytes = new byte[ROOM + 1 + Words.SLACK];

  /// Where the next record begins, and where the last whole one ends; beyond may lie a part of one
  /// more.
  private int at;

  private int whole;
  private int filled;
  private boolean ended;
  private long count;

  private PlainRecords(InputStream file, SourceFile source, List<? extends PlainCell> cells) {
    this.file = file;
    this.cells = cells.toArray(PlainCell[]::new);
    this.separator = (byte) source.separator();
    this.separatorInEach = Words.ONES * source.separator();
  }

  /// Opens a file, and passes over its header.
  ///
  /// @param cells one for each column of the file
  static PlainRecords open(SourceFile source, List<? extends PlainCell> cells)
      throws IOException, NotPlain {
    var records = new PlainRecords(Files.newInputStream(source.path()), source, cells);
    try {
      records.skipHeader();
      return records;
    } catch (IOException | NotPlain failed) {
      records.close();
      throw failed;
    }
  }

  private void skipHeader() throws IOException, NotPlain {
    if (hasNext()) {
      var any = new PlainText();
      for (int i = 0; i < cells.length; i++) {
        read(any, i + 1 == cells.length);
      }
    }
  }

  /// Reads the cells of the next record.
  ///
  /// @return whether there was one
  boolean next() throws IOException, NotPlain {
    if (!hasNext()) {
      return false;
    }
    int last = cells.length - 1;
    for (int i = 0; i < last; i++) {
      read(cells[i], false);
    }
    read(cells[last], true);
    count++;
    return true;
  }

  /// How many were read.
  long count() {
    return count;
  }

  private boolean hasNext() throws IOException, NotPlain {
    return at < whole || (!ended && fill());
  }

  /// What is left moves to the front. A file need not end its last line.
  private boolean fill() throws IOException, NotPlain {
    System.arraycopy(bytes, at, bytes, 0, filled - at);
    filled -= at;
    at = 0;
    while (filled < ROOM && !ended) {
      int read = file.read(bytes, filled, ROOM - filled);
      ended = read < 0;
      filled += Math.max(0, read);
    }
    whole = filled;
    if (ended && filled > 0 && bytes[filled - 1] != '\n') {
      bytes[filled++] = '\n';
      whole = filled;
    }
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    if (whole == 0 && filled > 0) {
      throw new NotPlain();
    }
    return whole > 0;
  }

  private void read(PlainCell cell, boolean isLast) throws NotPlain {
    if (bytes[at] == '"') {
      readQuoted(cell, isLast);
      return;
    }
    int end = endFrom(at);
    cell.read(bytes, at, end);
    pass(end, isLast);
  }

  /// The first separator, quote or line end. Quotes and line ends come before the comma in ASCII,
  /// and few other letters do: where a word has none of these, a look is enough.
  private int endFrom(int from) {
    int i = from;
    while (true) {
      long word = Words.at(bytes, i);
      if ((Words.bytesBelow(word, AFTER_COMMA) | Words.zeroBytes(word ^ separatorInEach)) != 0) {
        long hit =
            Words.zeroBytes(word ^ separatorInEach)
                | Words.zeroBytes(word ^ (Words.ONES * '\n'))
                | Words.zeroBytes(word ^ (Words.ONES * '\r'))
                | Words.zeroBytes(word ^ (Words.ONES * '"'));
        if (hit != 0) {
          return i + (Long.numberOfTrailingZeros(hit) >>> 3);
        }
      }
      i += Long.BYTES;
    }
  }

  /// Goes on behind a cell, over the separator or, behind the last one, the line's end.
  private void pass(int end, boolean isLast) throws NotPlain {
    byte b = bytes[end];
    if (!isLast && b == separator) {
      at = end + 1;
    } else if (isLast && b == '\n') {
      at = end + 1;
    } else if (isLast && b == '\r' && bytes[end + 1] == '\n') {
      at = end + 2;
    } else {
      throw new NotPlain();
    }
  }

  /// A quote within stands twice. What such a cell says is only read where it may say anything.
  private void readQuoted(PlainCell cell, boolean isLast) throws NotPlain {
    int from = at + 1;
    int i = from;
    boolean holdsQuotes = false;
    while (true) {
      byte b = bytes[i];
      if (b == '\n' || b == '\r') {
        throw new NotPlain();
      }
      if (b == '"') {
        if (bytes[i + 1] != '"') {
          break;
        }
        holdsQuotes = true;
        i++;
      }
      i++;
    }
    if (i == from || (holdsQuotes && !(cell instanceof PlainText))) {
      throw new NotPlain();
    }
    cell.read(bytes, from, i);
    pass(i + 1, isLast);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
