package app.tamis.web.week;

import java.util.List;

/// What the reader is to do.
///
/// @param more what leads to those behind
public record WeekView(List<Row> first, List<Row> behind, String more) {

  public WeekView {
    first = List.copyOf(first);
    behind = List.copyOf(behind);
  }

  public boolean isEmpty() {
    return first.isEmpty();
  }

  /// @param text what, and why
  /// @param act what is done about it
  /// @param path where
  public record Row(String text, String act, String path) {}
}
