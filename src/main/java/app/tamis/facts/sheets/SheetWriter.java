package app.tamis.facts.sheets;

import app.tamis.csv.CsvForm;
import app.tamis.facts.csv.CsvRecords;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes a sheet's rows as CSV, each in the line of its number. Rows and cells with nothing behind
/// them aren't written.
final class SheetWriter implements Closeable {

  /// A spreadsheet has a fifth of it.
  static final int MOST_ROWS = 5_000_000;

  /// As many as a spreadsheet has.
  static final int MOST_COLUMNS = 16_384;

  /// Of one sheet.
  static final long MOST_CELLS = 50_000_000;

  /// Of one cell, of one row, and of all that is written.
  static final int LONGEST_CELL = 1_000_000;

  static final int LONGEST_ROW = 8_000_000;
  private static final long MOST_LETTERS = 2L << 30;

  private static final Pattern LINE_ENDS = Pattern.compile("\\R");

  private final String name;
  private final Path rough;
  private final Path scratch;
  private final Writer out;
  private final List<String> row = new ArrayList<>();
  private final BitSet widths = new BitSet();
  private int lines;
  private int blanks;
  private int rowLetters;
  private long letters;
  private long cells;

  SheetWriter(String name, Path scratch) throws IOException {
    this.name = name;
    this.rough = Files.createTempFile(scratch, "rows-", ".csv");
    this.scratch = scratch;
    this.out = Files.newBufferedWriter(rough);
  }

  /// Leaves rows out up to a number.
  ///
  /// @param number of the row that comes next, from 1
  void goTo(int number) throws Unsound {
    int reached = lines + blanks;
    if (number <= reached) {
      throw new Unsound("row " + number + " behind row " + reached);
    }
    blanks += number - 1 - reached;
  }

  /// Puts a text into the row at hand.
  ///
  /// @param column from 0
  void put(int column, String text) {
    if (text.isBlank()) {
      return;
    }
    if (column >= MOST_COLUMNS) {
      throw new Beyond("columns", MOST_COLUMNS);
    }
    while (row.size() <= column) {
      row.add("");
    }
    rowLetters += text.length() + 1;
    if (text.length() > LONGEST_CELL || rowLetters > LONGEST_ROW) {
      throw new Beyond("text", LONGEST_CELL);
    }
    row.set(column, LINE_ENDS.matcher(text).replaceAll(" "));
  }

  void endRow() throws IOException {
    endRow(1);
  }

  /// @param times how often the row stands there
  void endRow(int times) throws IOException {
    if (row.isEmpty()) {
      blanks = (int) Math.min((long) blanks + times, MOST_ROWS);
      return;
    }
    cells += (long) row.size() * times;
    if ((long) lines + blanks + times > MOST_ROWS) {
      throw new Beyond("rows", MOST_ROWS);
    }
    letters += (long) rowLetters * times;
    if (cells > MOST_CELLS) {
      throw new Beyond("cells", MOST_CELLS);
    }
    if (letters > MOST_LETTERS) {
      throw new Beyond("bytes", MOST_LETTERS);
    }
    out.write("\n".repeat(blanks));
    lines += blanks + times;
    blanks = 0;
    var record = CsvForm.exact(',').record(row) + "\n";
    for (int i = 0; i < times; i++) {
      out.write(record);
    }
    widths.set(row.size());
    row.clear();
    rowLetters = 0;
  }

  /// What was written; empty where nothing was.
  Optional<Sheet> sheet() throws IOException {
    close();
    if (widths.isEmpty()) {
      return Optional.empty();
    }
    if (widths.cardinality() == 1) {
      return Optional.of(new Sheet(name, rough, true));
    }
    return Optional.of(new Sheet(name, filled(widths.length() - 1), true));
  }

  /// Gives all rows as many cells as the widest has: a row that lacks some is a fault elsewhere.
  private Path filled(int width) throws IOException {
    if ((long) width * lines > MOST_CELLS) {
      throw new Beyond("cells", MOST_CELLS);
    }
    var csv = Files.createTempFile(scratch, "sheet-", ".csv");
    try (var records = Files.newBufferedReader(rough);
        var filled = Files.newBufferedWriter(csv)) {
      for (var record = records.readLine(); record != null; record = records.readLine()) {
        filled.write(record);
        if (!record.isEmpty()) {
          filled.write(",".repeat(width - CsvRecords.cells(record, ',').size()));
        }
        filled.write('\n');
      }
    }
    return csv;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
