package app.tamis.facts;

import app.tamis.basics.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What people recorded in Tamis itself and counts for a grade as if it had been imported. It is
/// kept in the book, which facts don't know: whoever asks for grades hands it over.
public record BookRows(List<Reaction> reactions) {

  public static final BookRows NONE = new BookRows(List.of());

  public BookRows {
    reactions = List.copyOf(reactions);
  }

  /// A row as [FactTable#REACTIONS] has them.
  ///
  /// @param reaction from −2 to 2
  /// @param technicianId empty where nobody is to know who felt so
  public record Reaction(
      String reactionId,
      ClientId clientId,
      Instant at,
      int reaction,
      Optional<String> technicianId) {}

  boolean isEmpty() {
    return reactions.isEmpty();
  }
}
