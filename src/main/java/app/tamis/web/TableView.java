package app.tamis.web;

import java.util.List;

/// A table that sorts by its headings.
///
/// @param totals one a column, below; none where nothing is added up
/// @param count how many rows there are
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

  /// @param order as `aria-sort` has it
  public record Head(String label, String link, String order, boolean number) {

    public boolean isLit() {
      return !order.equals("none");
    }
  }
}
