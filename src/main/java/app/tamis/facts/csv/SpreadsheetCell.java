package app.tamis.facts.csv;

import java.util.regex.Pattern;

/// How spreadsheets write a text that looks like a number, so that it stays one: `="00123"`.
final class SpreadsheetCell {

  private static final Pattern KEPT = Pattern.compile("\\s*=\\s*\"(.*)\"\\s*", Pattern.DOTALL);

  private SpreadsheetCell() {}

  /// What is meant.
  static String plain(String cell) {
    var kept = KEPT.matcher(cell);
    return kept.matches() ? kept.group(1).replace("\"\"", "\"") : cell;
  }
}
