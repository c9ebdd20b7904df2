package app.tamis.web.outcome;

import app.tamis.web.page.TableView;
import java.util.List;
import java.util.Optional;

/// What came of all that was decided.
///
/// @param evidence the sums in words
/// @param table of decisions; empty where nothing was decided yet
public record OutcomesView(List<String> evidence, Optional<TableView> table) {

  public OutcomesView {
    evidence = List.copyOf(evidence);
  }
}
