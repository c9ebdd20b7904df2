package app.tamis.outlook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// In how much of a month a client is served.
public final class ServedShare {

  private ServedShare() {}

  /// The days of the month up to and including the last day, in all its days; 1 without one.
  public static double of(YearMonth month, Optional<LocalDate> lastDay) {
    int days = month.lengthOfMonth();
    return lastDay
        .map(last -> last.toEpochDay() - month.atDay(1).toEpochDay() + 1)
        .map(served -> Math.clamp(served, 0L, (long) days) / (double) days)
        .orElse(1.0);
  }
}
