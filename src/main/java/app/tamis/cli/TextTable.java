package app.tamis.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table in plain text: columns as wide as their widest cell, two blanks between them.
final class TextTable {

  private static final String GAP = "  ";

  /// On which side a column's cells stand.
  enum Side {
    LEFT,
    RIGHT
  }

  private final List<Side> columns;
  private final List<List<String>> rows = new ArrayList<>();
  private boolean hasHeader;

  TextTable(Side... columns) {
    this.columns = List.of(columns);
  }

  static Side left() {
    return Side.LEFT;
  }

  static Side right() {
    return Side.RIGHT;
  }

  void header(List<String> names) {
    rows.addFirst(names);
    hasHeader = true;
  }

  void row(String... cells) {
    rows.add(Arrays.asList(cells));
  }

  /// The lines without colour.
  String text() {
    var text = new StringBuilder();
    lines().forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /// One line a row; the header, if any, first.
  List<String> lines() {
    var lines = new ArrayList<String>();
    for (var row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        line.append(i == 0 ? "" : GAP).append(padded(row.get(i), width(i), columns.get(i)));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  boolean hasHeader() {
    return hasHeader;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static String padded(String text, int width, Side side) {
    var blanks = " ".repeat(Math.max(0, width - length(text)));
    return side == Side.LEFT ? text + blanks : blanks + text;
  }

  /// In characters as a person counts them.
  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
