package app.tamis.web.clients;

import app.tamis.web.decisions.DecisionsView;
import java.util.List;

/// A client that no facts in force know, and what is kept of it.
///
/// @param promised what it has promised
public record GoneView(
    String name,
    List<DecisionsView.Given> given,
    List<String> promised,
    List<DecisionsView.Note> notes) {

  public boolean isBlank() {
    return given.isEmpty() && promised.isEmpty() && notes.isEmpty();
  }
}
