package app.tamis.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Counts the rows of a CSV file in the plainest way, to hold other readers against: those behind
/// the header in which anything stands. A quotation mark that is never closed is a letter like any
/// other.
final class CountedRows {

  private final String text;
  private final char separator;
  private int at;

  private CountedRows(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /// @param file in UTF-8, with a header
  static long in(Path file, char separator) {
    try {
      return new CountedRows(Files.readString(file), separator).count() - 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long count() {
    long rows = 0;
    at = text.startsWith("\uFEFF") ? 1 : 0;
    boolean first = true;
    while (at < text.length()) {
      int start = at;
      boolean filled = endsRow();
      boolean separates =
          first
              && text.substring(start, at).strip().matches("(?i)\"?sep=[^\\p{L}\\p{N}\"]\"?\\s*,*");
      rows += filled && !separates ? 1 : 0;
      first = false;
    }
    return rows;
  }

  /// Goes behind a row.
  ///
  /// @return whether anything stands in it
  private boolean endsRow() {
    boolean filled = false;
    boolean beginsCell = true;
    for (; at < text.length(); at++) {
      char next = text.charAt(at);
      int close = beginsCell && next == '"' ? closing(at) : -1;
      if (close >= 0) {
        filled |= !text.substring(at + 1, close).isBlank();
        at = close;
        beginsCell = false;
      } else if (next == '\n' || next == '\r') {
        boolean both = text.startsWith("\r\n", at);
        at += both ? 2 : 1;
        return filled;
      } else {
        beginsCell = next == separator;
        filled |= !beginsCell && !Character.isWhitespace(next);
      }
    }
    return filled;
  }

  /// Where a cell's quotation mark is closed; -1 where it isn't.
  private int closing(int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        if (!text.startsWith("\"\"", i)) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
