package app.tamis.web.clauses;

import java.util.List;
import java.util.Optional;

/// All clauses of the catalogue.
///
/// @param begin where a clause of one's own is added
public record ClausesView(List<Row> rows, String begin, Optional<String> said) {

  public ClausesView {
    rows = List.copyOf(rows);
  }

  /// @param law under which it can stand; empty where that is any
  /// @param stands whose words it is in, in a sentence
  /// @param anew whether a newer Tamis words it otherwise than when the firm changed it
  /// @param kinds of agreement that use it
  public record Row(
      String path, String title, String law, String stands, boolean anew, List<String> kinds) {

    public Row {
      kinds = List.copyOf(kinds);
    }
  }
}
