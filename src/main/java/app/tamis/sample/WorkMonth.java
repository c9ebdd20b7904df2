package app.tamis.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// A month's working days, and moments in them.
record WorkMonth(YearMonth month, List<LocalDate> workdays) {

  /// How busy months are beside the average, January first: France rests in August and comes back
  /// in September. They add up to 12.
  private static final List<Double> SEASON =
      List.of(1.05, 1.0, 1.05, 0.95, 0.9, 1.05, 0.95, 0.8, 1.15, 1.1, 1.05, 0.95);

  WorkMonth {
    workdays = List.copyOf(workdays);
  }

  static WorkMonth of(YearMonth month) {
    return new WorkMonth(
        month,
        IntStream.rangeClosed(1, month.lengthOfMonth())
            .mapToObj(month::atDay)
            .filter(WorkMonth::isWorkday)
            .toList());
  }

  static boolean isWorkday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !Holidays.include(day);
  }

  /// The day itself, or the next working day.
  static LocalDate workdayFrom(LocalDate day) {
    LocalDate workday = day;
    while (!isWorkday(workday)) {
      workday = workday.plusDays(1);
    }
    return workday;
  }

  double season() {
    return SEASON.get(month.getMonthValue() - 1);
  }

  LocalDate lastDay() {
    return month.atEndOfMonth();
  }

  /// A working day by its number from 0; the last one for all beyond.
  LocalDate workday(int number) {
    return workdays.get(Math.min(number, workdays.size() - 1));
  }

  /// So many working days after a day, but not after the month's last; the day itself for 0.
  LocalDate workdayAfter(LocalDate day, int days) {
    if (days == 0) {
      return day;
    }
    int found = Collections.binarySearch(workdays, day);
    int next = found >= 0 ? found + 1 : -found - 1;
    return workday(next + days - 1);
  }

  /// The time, or the month's last minutes if it is later.
  LocalDateTime within(LocalDateTime time) {
    LocalDateTime end = lastDay().atTime(23, 55);
    return time.isAfter(end) ? end : time;
  }

  /// In business hours, early enough for the work to begin on the same day.
  LocalDateTime moment(Dice dice) {
    return atWork(dice.oneOf(workdays), dice);
  }

  static LocalDateTime atWork(LocalDate day, Dice dice) {
    return day.atTime(8, 15).plusMinutes(dice.between(0, 8 * 60));
  }

  /// Late in the evening, on any day.
  LocalDateTime night(Dice dice) {
    return month
        .atDay(dice.between(1, month.lengthOfMonth()))
        .atTime(dice.between(20, 22), dice.between(0, 59));
  }
}
