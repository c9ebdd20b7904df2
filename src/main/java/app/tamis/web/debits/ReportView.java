package app.tamis.web.debits;

import java.util.List;
import java.util.Optional;

/// What a file says of debits, before it counts or after.
///
/// @param others lines that are about something else, in a sentence
public record ReportView(
    String path,
    String name,
    List<Row> rows,
    Optional<String> others,
    boolean counts,
    Optional<String> said) {

  public ReportView {
    rows = List.copyOf(rows);
  }

  /// @param why it came back; empty where it didn't
  public record Row(
      String client, String bill, String amount, String outcome, String day, String why) {}
}
