package app.tamis.web.clients;

import app.tamis.web.decisions.DecisionsView;
import java.util.List;

/// A client that no facts in force know, and what is kept of it.
public record GoneView(
    String name,
    List<DecisionsView.Given> given,
    List<DecisionsView.Refusal> refusals,
    List<DecisionsView.Note> notes) {

  public boolean isBlank() {
    return given.isEmpty() && refusals.isEmpty() && notes.isEmpty();
  }
}
