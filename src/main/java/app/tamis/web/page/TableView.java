package app.tamis.web.page;

import java.util.List;

/// A table in words.
///
/// @param totals one a column, below; none where nothing is added up
/// @param count how many rows there are; empty where that goes without saying
/// @param shown which of them stand on this page; empty where all do
/// @param previous where the page before stands; empty on the first
/// @param next where the page after stands; empty on the last
public record TableView(
    String caption,
    List<Head> heads,
    List<List<Cell>> rows,
    List<Cell> totals,
    String count,
    String shown,
    String previous,
    String next) {

  /// One that stands as it is: not sorted, not in pages.
  public static TableView plain(String caption, List<Head> heads, List<List<Cell>> rows) {
    return new TableView(caption, heads, rows, List.of(), "", "", "", "");
  }

  /// @param link where the table is sorted by it; empty where it can't be
  /// @param order as `aria-sort` has it
  public record Head(String label, String link, String order, boolean number) {

    public static Head plain(String label, boolean number) {
      return new Head(label, "", "none", number);
    }

    public boolean isLit() {
      return !order.equals("none");
    }
  }
}
