package app.tamis.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// The months that are told, both included.
record Span(YearMonth first, YearMonth last) {

  /// Dates before 1990 are no facts.
  static final YearMonth EARLIEST = YearMonth.of(1990, 1);

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
