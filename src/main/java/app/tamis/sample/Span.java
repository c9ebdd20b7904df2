package app.tamis.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// Months in a row, both ends included: those that are told, or that a bill pays for.
record Span(YearMonth first, YearMonth last) {

  /// Facts begin in 1990, and the oldest client joined eleven years before the end.
  static final YearMonth EARLIEST = YearMonth.of(2002, 1);

  static Span of(int months, YearMonth last) {
    return new Span(last.minusMonths(months - 1L), last);
  }

  LocalDate firstDay() {
    return first.atDay(1);
  }

  LocalDate lastDay() {
    return last.atEndOfMonth();
  }

  /// 0 in the last month.
  int monthsToGo(YearMonth month) {
    return (int) ChronoUnit.MONTHS.between(month, last);
  }

  boolean hasSeen(LocalDate day) {
    return !day.isAfter(lastDay());
  }
}
