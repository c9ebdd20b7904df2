package app.tamis.jobs;

import java.time.Duration;

/// After which pause a job is tried again: a minute, then four times as long each time, and six
/// hours at most.
final class Pauses {

  static final int USUAL_TRIES = 6;

  /// A job during which Tamis was killed this often is likely the reason.
  static final int MOST_BROKEN_OFF = 3;

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final int FACTOR = 4;

  private Pauses() {}

  /// @param failed how many tries, at least one
  static Duration after(int failed) {
    var pause = FIRST;
    for (int i = 1; i < failed && pause.compareTo(LONGEST) < 0; i++) {
      pause = pause.multipliedBy(FACTOR);
    }
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
