package app.tamis.web.reviews;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// Who is to be met, the most overdue first.
///
/// @param form how often
public record ReviewsView(List<Row> rows, Form form, Optional<String> said) {

  public ReviewsView {
    rows = List.copyOf(rows);
  }

  /// @param last when they were met last, or that they never were
  /// @param stands whether it is overdue, or what is planned
  /// @param sign that they missed two in a row
  public record Row(
      String path,
      String name,
      String grade,
      String last,
      String due,
      String stands,
      Optional<String> sign) {}
}
