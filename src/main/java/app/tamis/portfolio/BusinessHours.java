package app.tamis.portfolio;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/// When the firm is open: on these days of the week, from a minute of the day, included, to
/// another, not included.
public record BusinessHours(Set<DayOfWeek> days, int fromMinute, int toMinute, ClosedDays closed) {

  public static final BusinessHours DEFAULT =
      new BusinessHours(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 8 * 60, 18 * 60, ClosedDays.NONE);

  public BusinessHours {
    days = Set.copyOf(days);
  }

  /// Public holidays aside.
  public boolean areOn(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !closed.include(day);
  }
}
