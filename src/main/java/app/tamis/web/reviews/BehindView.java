package app.tamis.web.reviews;

import java.util.List;

/// The records behind a figure of an agenda.
///
/// @param count how many, in words
public record BehindView(
    String client,
    String clientPath,
    String path,
    String day,
    String title,
    String count,
    List<Row> rows) {

  public BehindView {
    rows = List.copyOf(rows);
  }

  /// @param figure empty where each counts one
  public record Row(String on, String what, String figure) {}
}
