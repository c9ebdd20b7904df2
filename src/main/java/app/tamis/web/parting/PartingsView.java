package app.tamis.web.parting;

import java.util.List;
import java.util.Optional;

/// The work list of partings.
///
/// @param ideas clients whose lift failed or was given up, and of whom nothing is proposed yet
public record PartingsView(
    List<Row> open, List<Row> over, List<Idea> ideas, Optional<String> said) {

  public PartingsView {
    open = List.copyOf(open);
    over = List.copyOf(over);
    ideas = List.copyOf(ideas);
  }

  /// @param next the next step with its day and person; empty for none
  public record Row(String path, String client, String stands, String next, String act) {}

  public record Idea(String path, String client, String why) {}
}
