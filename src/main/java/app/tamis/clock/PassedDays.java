package app.tamis.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Which days have passed and weren't told yet.
sealed interface PassedDays {

  /// Further than this no change of zone sets a date back.
  int MOST_BY_ZONE = 2;

  record None() implements PassedDays {}

  /// @param from the first of these days
  /// @param to the last
  record Passed(LocalDate from, LocalDate to) implements PassedDays {}

  /// Days were told that aren't over: the clock had run ahead, and was set back. They count as told
  /// no longer, or no day would pass until the date comes round again.
  ///
  /// @param to the last day that is over
  record TakenBack(LocalDate to) implements PassedDays {}

  /// @param told the last day that was told; empty where none was, and only the last is told then
  static PassedDays since(Optional<LocalDate> told, Instant now, ZoneId zone) {
    var over = LocalDate.ofInstant(now, zone).minusDays(1);
    if (told.isEmpty()) {
      return new Passed(over, over);
    }
    if (told.get().isBefore(over)) {
      return new Passed(told.get().plusDays(1), over);
    }
    return told.get().isAfter(over.plusDays(MOST_BY_ZONE)) ? new TakenBack(over) : new None();
  }
}
