package app.tamis.web.post;

import app.tamis.web.page.Form;
import java.util.Optional;

/// The page of the mail server.
///
/// @param carried a password from a try before, sealed
/// @param kept whether a server is set
/// @param passwordHint what is known of the password
/// @param testTo where a test letter goes
public record ServerView(
    Form form,
    String protection,
    String carried,
    boolean kept,
    String passwordHint,
    Optional<String> warning,
    Optional<Outcome> outcome,
    String testTo,
    Optional<String> said) {

  /// What came of a test.
  public record Outcome(boolean good, String sentence) {}
}
