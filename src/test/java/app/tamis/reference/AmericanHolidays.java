package app.tamis.reference;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Stream;

/// The federal holidays of 5 U.S.C. 6103, and the days on which those are kept that fall on a
/// weekend.
final class AmericanHolidays {

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(6, 19),
          MonthDay.of(7, 4),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  private AmericanHolidays() {}

  static boolean include(LocalDate day) {
    return FIXED.contains(MonthDay.from(day)) || isKeptFor(day) || isMoveable(day);
  }

  /// About these calendars differ: what falls on a weekend, and Columbus Day.
  static boolean areInDoubtOn(LocalDate day) {
    boolean weekend = day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    return (weekend && FIXED.contains(MonthDay.from(day)))
        || isKeptFor(day)
        || day.equals(columbusDay(day.getYear()));
  }

  private static boolean isKeptFor(LocalDate day) {
    LocalDate next = day.plusDays(1);
    LocalDate before = day.minusDays(1);
    return (next.getDayOfWeek() == SATURDAY && FIXED.contains(MonthDay.from(next)))
        || (before.getDayOfWeek() == SUNDAY && FIXED.contains(MonthDay.from(before)));
  }

  private static boolean isMoveable(LocalDate day) {
    int year = day.getYear();
    return Stream.of(
            LocalDate.of(year, Month.JANUARY, 1).with(dayOfWeekInMonth(3, MONDAY)),
            LocalDate.of(year, Month.FEBRUARY, 1).with(dayOfWeekInMonth(3, MONDAY)),
            LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)),
            LocalDate.of(year, Month.SEPTEMBER, 1).with(dayOfWeekInMonth(1, MONDAY)),
            columbusDay(year),
            LocalDate.of(year, Month.NOVEMBER, 1).with(dayOfWeekInMonth(4, THURSDAY)))
        .anyMatch(day::equals);
  }

  private static LocalDate columbusDay(int year) {
    return LocalDate.of(year, Month.OCTOBER, 1).with(dayOfWeekInMonth(2, MONDAY));
  }
}
