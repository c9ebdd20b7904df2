package app.tamis.web;

import java.util.List;

/// A table in words, as `parts/table.jte` shows it.
///
/// @param csv where the same is had as a file
public record DataTable(String caption, List<Head> heads, List<Row> rows, String csv) {

  /// @param sorting where the table is sorted by this column; empty where it can't be
  /// @param sorted `ascending`, `descending` or empty
  public record Head(String label, boolean number, String sorting, String sorted) {}

  public record Row(List<Cell> cells) {}

  /// @param href empty where it leads nowhere
  public record Cell(String text, boolean number, String href) {}
}
