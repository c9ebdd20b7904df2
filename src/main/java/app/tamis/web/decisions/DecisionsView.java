package app.tamis.web.decisions;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// The decisions on a client, in words.
///
/// @param path of this page
/// @param now what is published, and what is computed
/// @param commitments where what the client promised stands
/// @param inForce the grade that was set by hand, where one counts
public record DecisionsView(
    String path,
    String clientPath,
    String title,
    String now,
    Optional<String> inForce,
    List<Given> given,
    String commitments,
    List<Note> notes,
    Form form,
    Optional<String> said) {

  public record Given(String text, String reason) {}

  /// @param by who wrote the last wording, and when
  /// @param before earlier wordings, newest first
  public record Note(
      String id, String text, String by, List<Wording> before, Optional<String> removed) {}

  public record Wording(String text, String by) {}
}
