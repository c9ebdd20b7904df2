package app.tamis.web.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who may have a file looked at, and how soon again: a number of files at first, then one at a
/// time as the minutes pass. Kept in memory alone, and of so many networks.
final class Turns {

  static final int AT_ONCE = 20;
  static final Duration EVERY = Duration.ofSeconds(30);
  private static final int MOST_NETWORKS = 10_000;

  /// By network: when all that it had will be made up for.
  private final Map<String, Instant> made =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_NETWORKS;
        }
      };

  /// Takes a turn.
  ///
  /// @return how long to wait; empty where it is taken
  synchronized Optional<Duration> take(String network, Instant now) {
    var most = EVERY.multipliedBy(AT_ONCE);
    var until = made.getOrDefault(network, now);
    if (until.isBefore(now) || until.isAfter(now.plus(most))) {
      until = now; // made up for, or the clock was set back
    }
    var after = until.plus(EVERY);
    if (after.isAfter(now.plus(most))) {
      return Optional.of(Duration.between(now.plus(most), after));
    }
    made.put(network, after);
    return Optional.empty();
  }
}
