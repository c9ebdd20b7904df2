package app.tamis.web.statements;

import java.util.List;
import java.util.Optional;

/// The statements of a month.
///
/// @param stands how many are to be looked at, ready and gone, in a sentence
/// @param nothing that no client has a record of the month, in a sentence
/// @param ready how many leave with the button
/// @param now what a run is at; empty where none works
/// @param events where that is told as it goes on
/// @param left how many of a run still wait for their turn
/// @param byHand whether no server sends what is written
public record StatementsView(
    String month,
    String monthName,
    List<Month> months,
    String stands,
    Optional<String> nothing,
    List<Group> groups,
    int ready,
    Optional<String> now,
    String events,
    int left,
    boolean byHand,
    boolean minutes,
    boolean worth,
    List<Month> layouts,
    Optional<String> said) {

  public StatementsView {
    months = List.copyOf(months);
    groups = List.copyOf(groups);
    layouts = List.copyOf(layouts);
  }

  public record Month(String value, String label, boolean chosen) {}

  /// Those that stand alike.
  public record Group(String id, String title, List<Row> rows) {

    public Group {
      rows = List.copyOf(rows);
    }
  }

  /// @param billed what its bills come to
  /// @param to who gets it
  /// @param notes what is to be looked at, or became of it, each a sentence
  public record Row(String path, String client, String billed, String to, List<String> notes) {

    public Row {
      notes = List.copyOf(notes);
    }
  }
}
