package app.tamis.reference;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// A row to be written. What isn't put, or put empty, is an empty cell.
final class RandomRow {

  private final Map<String, String> cells = new LinkedHashMap<>();

  RandomRow with(String column, String value) {
    cells.put(column, value);
    return this;
  }

  RandomRow with(String column, LocalDate day) {
    return with(column, day.toString());
  }

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
