package app.tamis.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A table that people write and read: columns between bars, a header, `#` before a remark.
final class TextTable {

  private TextTable() {}

  /// A row, by the header's names.
  record Row(Map<String, String> cells) {

    String text(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }

    boolean isNone(String column) {
      return text(column).equals("-");
    }

    double number(String column) {
      return Double.parseDouble(text(column));
    }

    int whole(String column) {
      return Integer.parseInt(text(column));
    }

    /// A share written in percent.
    double percent(String column) {
      return number(column) / 100;
    }
  }

  static List<Row> read(String resource) {
    List<String> lines =
        lines(resource).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    String[] header = cells(lines.getFirst());
    var rows = new ArrayList<Row>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = cells(line);
      var row = new HashMap<String, String>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], i < cells.length ? cells[i] : "");
      }
      rows.add(new Row(row));
    }
    return rows;
  }

  static List<String> lines(String resource) {
    try (InputStream stream = TextTable.class.getResourceAsStream(resource)) {
      var bytes = Objects.requireNonNull(stream, resource).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static String[] cells(String line) {
    String[] cells = line.split("\\|", -1);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].strip();
    }
    return cells;
  }
}
