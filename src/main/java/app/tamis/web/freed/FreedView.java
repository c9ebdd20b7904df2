package app.tamis.web.freed;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// What freed hours are for.
///
/// @param of the scenario whose they are; empty for the exit plan
/// @param sums the hours planned beside those freed, in words
/// @param removed what was taken away
public record FreedView(
    String of,
    String from,
    String fromPath,
    List<String> sums,
    List<Line> lines,
    List<Line> removed,
    List<Choice> clients,
    List<Choice> kinds,
    List<Choice> people,
    Form form,
    Optional<String> said) {

  public FreedView {
    sums = List.copyOf(sums);
    lines = List.copyOf(lines);
    removed = List.copyOf(removed);
    clients = List.copyOf(clients);
    kinds = List.copyOf(kinds);
    people = List.copyOf(people);
  }

  /// @param stands whose it is, or when it was done
  public record Line(String id, String what, String stands, boolean done) {}

  public record Choice(String value, String label, boolean chosen) {}
}
