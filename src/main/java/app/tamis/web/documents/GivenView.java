package app.tamis.web.documents;

import java.util.List;

/// Documents that the reader may open.
public record GivenView(List<Row> rows) {

  public GivenView {
    rows = List.copyOf(rows);
  }

  /// @param told when it was given out, and by whom
  public record Row(String title, String to, String told) {}
}
