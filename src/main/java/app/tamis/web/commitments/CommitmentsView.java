package app.tamis.web.commitments;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// What a client promised.
///
/// @param letter what the client is graded now, in a sentence, for who may know and only after it
///   was said that something was refused
/// @param clauses signed ones under which something is owed
/// @param today for the form
public record CommitmentsView(
    String path,
    String client,
    String clientPath,
    String sheet,
    List<Row> rows,
    List<Clause> clauses,
    Form form,
    String today,
    Optional<String> letter,
    Optional<String> said) {

  public CommitmentsView {
    rows = List.copyOf(rows);
    clauses = List.copyOf(clauses);
  }

  /// @param stands where it stands, in a sentence
  /// @param paid that a payment seems to have met it; empty where none does
  /// @param breach whether one may part over it
  /// @param says what can be said of it next
  /// @param past all that was said of it
  public record Row(
      String id,
      String what,
      String details,
      String stands,
      String paid,
      boolean open,
      boolean breach,
      List<Say> says,
      List<String> past) {

    public Row {
      says = List.copyOf(says);
      past = List.copyOf(past);
    }
  }

  /// @param warning what it would lead to; empty for nothing that needs saying
  public record Say(String code, String label, String warning, boolean quiet) {}

  /// @param code of an agreement and its clause
  public record Clause(String code, String label) {}
}
