package app.tamis.web.post;

import java.util.List;
import java.util.Optional;

/// The page of letters.
///
/// @param server a sentence on how letters leave
/// @param warning what keeps them from it
/// @param more whether there are older ones, which aren't shown
public record PostView(
    String server,
    Optional<String> warning,
    List<Row> letters,
    boolean more,
    Optional<String> said) {

  /// @param open whether something can still be done about it
  public record Row(
      String id,
      String to,
      String subject,
      String kind,
      String written,
      String state,
      boolean open) {}
}
