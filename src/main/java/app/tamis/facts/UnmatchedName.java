package app.tamis.facts;

import app.tamis.basics.ClientId;
import java.util.List;
import java.util.Optional;

/// A name in the facts that no client bears, or two do.
///
/// @param rows how many rows bear it
/// @param files in which it stands
/// @param ofSeveral whether two clients bear it
/// @param nearest clients whose names are like it, nearest first
public record UnmatchedName(
    String name, long rows, List<String> files, boolean ofSeveral, List<Candidate> nearest) {

  private static final double CLEARLY_ALIKE = 0.85;
  private static final double CLEARLY_AHEAD = 0.05;

  /// @param likeness of the names, from 0 to 1
  public record Candidate(ClientId clientId, String name, double likeness) {}

  public UnmatchedName {
    files = List.copyOf(files);
    nearest = List.copyOf(nearest);
  }

  /// The nearest client, where it is clearly nearer than any other. Still a guess, for a person to
  /// confirm.
  public Optional<Candidate> clearlyNearest() {
    if (nearest.isEmpty() || nearest.getFirst().likeness() < CLEARLY_ALIKE) {
      return Optional.empty();
    }
    boolean ahead =
        nearest.size() == 1
            || nearest.getFirst().likeness() - nearest.get(1).likeness() >= CLEARLY_AHEAD;
    return ahead ? Optional.of(nearest.getFirst()) : Optional.empty();
  }
}
