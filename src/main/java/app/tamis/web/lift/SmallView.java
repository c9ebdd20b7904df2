package app.tamis.web.lift;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// The smallest clients, and what is asked of all of them.
public record SmallView(
    List<Row> rows, Form form, List<PlanView.Choice> people, Optional<String> fault) {

  public SmallView {
    rows = List.copyOf(rows);
    people = List.copyOf(people);
  }

  /// @param why it is among them
  public record Row(int number, String clientPath, String client, String why, boolean chosen) {}
}
