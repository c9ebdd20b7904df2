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

  /// As documents write it: `08:00`.
  public String from() {
    return clock(fromMinute);
  }

  /// The same, of the end.
  public String to() {
    return clock(toMinute);
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  /// Public holidays aside.
  public boolean areOn(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !closed.include(day);
  }
}
