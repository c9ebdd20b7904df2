package app.tamis.web.lift;

import java.util.List;
import java.util.Optional;

/// All plans, those first about which something is to be done, and who has none.
///
/// @param graded whether anybody is graded yet
public record LiftsView(
    List<Row> open, List<Row> over, List<Idea> ideas, boolean graded, Optional<String> said) {

  public LiftsView {
    open = List.copyOf(open);
    over = List.copyOf(over);
    ideas = List.copyOf(ideas);
  }

  /// @param next what is to be done next, until when and by whom
  /// @param act what one does here now
  public record Row(
      String path, String client, String aim, String stands, String next, String act) {}

  /// @param what the most believable step, in a sentence
  public record Idea(String path, String client, String letter, String what) {}
}
