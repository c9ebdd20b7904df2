package app.tamis.sample;

import app.tamis.csv.CsvForm;
import app.tamis.csv.CsvRows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A table as it is written: cell by cell, then [#end()]. No value is an empty cell.
final class Csv implements Closeable {

  private final String table;
  private final int columns;
  private final CsvRows file;
  private final List<String> row = new ArrayList<>();
  private long rows;

  Csv(Path folder, String table, String... columns) throws IOException {
    this.table = table;
    this.columns = columns.length;
    this.file = CsvForm.exact(',').to(Files.newBufferedWriter(folder.resolve(table + ".csv")));
    file.add(List.of(columns));
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
    row.add(text);
    return this;
  }

  Csv cell(long number) {
    return cell(Long.toString(number));
  }

  Csv cell(boolean yes) {
    return cell(Boolean.toString(yes));
  }

  Csv cell(LocalDate day) {
    return cell(day.toString());
  }

  Csv cell(Optional<LocalDate> day) {
    return day.map(this::cell).orElseGet(this::unknown);
  }

  Csv cell(LocalDateTime time) {
    return cell(
        time.toLocalDate()
            + "T"
            + twoDigits(time.getHour())
            + ":"
            + twoDigits(time.getMinute())
            + ":00");
  }

  /// A number with two decimals: an amount, a price, hours.
  Csv hundredths(long hundredths) {
    return cell(
        (hundredths < 0 ? "-" : "")
            + Math.abs(hundredths) / 100
            + "."
            + twoDigits((int) (Math.abs(hundredths) % 100)));
  }

  Csv hundredths(OptionalLong hundredths) {
    return hundredths.isPresent() ? hundredths(hundredths.getAsLong()) : unknown();
  }

  Csv unknown() {
    return cell("");
  }

  void end() {
    if (row.size() != columns) {
      throw new IllegalStateException(table + ": " + row.size() + " cells: " + row);
    }
    file.add(row);
    row.clear();
    rows++;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
