package app.tamis.sample;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/// A table as it is written: cell by cell, then [#end()]. No value is an empty cell.
final class Csv implements Closeable {

  private final String table;
  private final int columns;
  private final BufferedWriter file;
  private final StringBuilder row = new StringBuilder(200);
  private int cells;
  private long rows;

  Csv(Path folder, String table, String... columns) throws IOException {
    this.table = table;
    this.columns = columns.length;
    this.file = Files.newBufferedWriter(folder.resolve(table + ".csv"));
    file.write(String.join(",", columns));
    file.write('\n');
  }

  String table() {
    return table;
  }

  long rows() {
    return rows;
  }

  /// An id that no row of this table has yet: a letter and the number of the row to come.
  String nextId(char letter) {
    String number = Long.toString(rows + 1);
    return letter + "0".repeat(Math.max(0, 6 - number.length())) + number;
  }

  Csv cell(String text) {
    next();
    if (needsQuotes(text)) {
      row.append('"').append(text.replace("\"", "\"\"")).append('"');
    } else {
      row.append(text);
    }
    return this;
  }

  Csv cell(long number) {
    next();
    row.append(number);
    return this;
  }

  Csv cell(boolean yes) {
    next();
    row.append(yes);
    return this;
  }

  Csv cell(LocalDate day) {
    next();
    row.append(day);
    return this;
  }

  Csv cell(Optional<LocalDate> day) {
    return day.map(this::cell).orElseGet(this::unknown);
  }

  Csv cell(LocalDateTime time) {
    next();
    row.append(time.toLocalDate()).append('T');
    twoDigits(time.getHour()).append(':');
    twoDigits(time.getMinute()).append(":00");
    return this;
  }

  /// A number with two decimals: an amount, a price, hours.
  Csv hundredths(long hundredths) {
    next();
    row.append(hundredths < 0 ? "-" : "").append(Math.abs(hundredths) / 100).append('.');
    twoDigits((int) (Math.abs(hundredths) % 100));
    return this;
  }

  Csv hundredths(OptionalLong hundredths) {
    return hundredths.isPresent() ? hundredths(hundredths.getAsLong()) : unknown();
  }

  Csv unknown() {
    next();
    return this;
  }

  void end() throws IOException {
    if (cells != columns) {
      throw new IllegalStateException(table + ": " + cells + " cells: " + row);
    }
    file.append(row).append('\n');
    row.setLength(0);
    cells = 0;
    rows++;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void next() {
    if (cells++ > 0) {
      row.append(',');
    }
  }

  private StringBuilder twoDigits(int number) {
    return row.append(number < 10 ? "0" : "").append(number);
  }

  private static boolean needsQuotes(String text) {
    return text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
  }
}
