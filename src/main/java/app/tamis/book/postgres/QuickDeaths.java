package app.tamis.book.postgres;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Tells when to give up: a server that dies again and again won't get better by being started.
final class QuickDeaths {

  static final int TOO_MANY = 6;
  private static final Duration A_WHILE = Duration.ofMinutes(2);

  private final Deque<Long> times = new ArrayDeque<>();

  /// @param now from any clock that counts nanoseconds
  /// @return how long to wait before it is started again: longer each time
  Duration count(long now) {
    times.removeIf(time -> now - time > A_WHILE.toNanos());
    times.add(now);
    return Duration.ofMillis((long) (50 * Math.pow(3, times.size() - 1)));
  }

  boolean tooMany() {
    return times.size() >= TOO_MANY;
  }
}
