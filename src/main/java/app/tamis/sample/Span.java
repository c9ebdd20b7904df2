package app.tamis.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// The months that are told, both included.
record Span(YearMonth first, YearMonth last) {

  /// Facts begin in 1990, and the oldest client joined eleven years before the end.
  static final YearMonth EARLIEST = YearMonth.of(2002, 1);

  static Span of(int months, YearMonth last) {
    return new Span(last.minusMonths(months - 1L), last);
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
