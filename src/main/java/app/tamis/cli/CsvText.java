package app.tamis.cli;

import java.util.List;
import java.util.stream.Collectors;

/// Writes CSV: comma, quotes where needed, a line feed.
final class CsvText {

  private CsvText() {}

  static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\n";
  }

  private static String cell(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
