package app.tamis.reactions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A round of the whole firm that hasn't been put away: it opens with the first answer, or "not
/// now", of anybody in a quarter.
///
/// @param enough how many people must have reacted to a client for its sum to count
/// @param parts of those who were invited, and of whoever takes part without having been
public record Round(Quarter quarter, Instant openedAt, int enough, List<Part> parts) {

  /// From its opening to its end, where nothing ends it earlier.
  public static final Duration LASTS = Duration.ofDays(14);

  /// A person's part in it.
  ///
  /// @param invited whether they could rate when it opened: the round waits for them alone
  /// @param finishedAt when the last client was answered; a later change of mind leaves it so
  public record Part(
      UUID person, boolean invited, Optional<Instant> askedAgain, Optional<Instant> finishedAt) {

    boolean isFinished() {
      return finishedAt.isPresent();
    }
  }

  public Round {
    parts = List.copyOf(parts);
  }

  /// When it ends at the latest.
  public Instant latestEnd() {
    return openedAt.plus(LASTS);
  }

  /// When it ended, as seen from now; empty while it runs. It ends once everybody who was invited,
  /// and can rate still, has finished, or when its time is over.
  ///
  /// @param raters who can rate today
  Optional<Instant> end(Set<UUID> raters, Instant now) {
    if (!now.isBefore(latestEnd())) {
      return Optional.of(latestEnd());
    }
    return awaited(raters).isEmpty() && !finished().isEmpty() ? Optional.of(now) : Optional.empty();
  }

  /// For whom it waits.
  List<UUID> awaited(Set<UUID> raters) {
    return parts.stream()
        .filter(part -> part.invited() && !part.isFinished() && raters.contains(part.person()))
        .map(Part::person)
        .toList();
  }

  Set<UUID> finished() {
    return parts.stream()
        .filter(Part::isFinished)
        .map(Part::person)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  Optional<Part> part(UUID person) {
    return parts.stream().filter(part -> part.person().equals(person)).findFirst();
  }
}
