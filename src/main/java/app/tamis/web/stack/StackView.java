package app.tamis.web.stack;

import java.util.List;
import java.util.Optional;

/// All clients' tools.
///
/// @param lead what matters most, in sentences
/// @param chosen whether somebody chose the standard, in a sentence
/// @param heads of the table's columns
/// @param giving what clients with and without remote monitoring take, in sentences
/// @param followed what followed refused advice, by client
public record StackView(
    List<String> lead,
    String chosen,
    List<Head> heads,
    List<Row> rows,
    List<String> giving,
    List<After> followed,
    String refused,
    Optional<String> said) {

  static StackView nothing(Optional<String> said) {
    return new StackView(List.of(), "", List.of(), List.of(), List.of(), List.of(), "", said);
  }

  public StackView {
    lead = List.copyOf(lead);
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
    giving = List.copyOf(giving);
    followed = List.copyOf(followed);
  }

  /// What followed at a client's.
  public record After(String client, String path, String what) {}

  /// @param hint the firm's own tool; empty for none
  /// @param link where the table is sorted by it
  /// @param order as `aria-sort` has it
  public record Head(String label, String hint, String link, String order) {

    public boolean isLit() {
      return !order.equals("none");
    }
  }

  /// @param unknown how much of it nobody knows; empty where all is known
  public record Row(
      String client, String path, String share, String unknown, List<Square> squares) {

    public Row {
      squares = List.copyOf(squares);
    }
  }

  /// What a client has for a job.
  ///
  /// @param path where it is corrected
  /// @param typed whether a person typed it
  public record Square(String job, String state, String path, boolean typed) {}
}
