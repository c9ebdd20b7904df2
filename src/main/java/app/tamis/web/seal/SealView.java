package app.tamis.web.seal;

import app.tamis.web.page.Form;
import java.util.List;
import java.util.Optional;

/// The page of the firm's seal.
///
/// @param keys the latest first, which seals
/// @param warning where the latest can't seal any more
/// @param verify the address where anybody verifies a document
/// @param form of the timestamp server
/// @param kept whether a timestamp server is set
public record SealView(
    List<Key> keys,
    Optional<String> warning,
    String verify,
    Form form,
    boolean kept,
    Optional<Outcome> outcome,
    Optional<String> said) {

  /// A key, as it stands in a table.
  ///
  /// @param why it was made, in words
  public record Key(String fingerprint, String since, String why, String by) {}

  /// What came of a try.
  public record Outcome(boolean good, String sentence) {}
}
