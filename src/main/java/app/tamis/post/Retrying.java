package app.tamis.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When a letter that couldn't be sent is tried again: soon at first, then rarely, for two days.
final class Retrying {

  static final Duration PATIENCE = Duration.ofDays(2);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1));

  static final Duration LONGEST = Duration.ofHours(4);

  private Retrying() {}

  /// @param attempts so far, at least one
  /// @param first when it was tried first
  /// @return empty where it is given up
  static Optional<Instant> next(int attempts, Instant first, Instant now) {
    var pause = attempts <= PAUSES.size() ? PAUSES.get(attempts - 1) : LONGEST;
    var next = now.plus(pause);
    return next.isAfter(first.plus(PATIENCE)) ? Optional.empty() : Optional.of(next);
  }
}
