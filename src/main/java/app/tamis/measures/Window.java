package app.tamis.measures;

import app.tamis.basics.Problems;
import java.time.LocalDate;
import java.time.YearMonth;

/// The calendar months up to a month end over which a portfolio is measured.
///
/// @param asOf a month's last day: nothing later is known
public record Window(LocalDate asOf, int months) {

  private static final int MOST_MONTHS = 1_200;

  /// @throws Problems where `asOf` isn't the last day of a month, or there is no month
  public Window {
    if (!asOf.equals(YearMonth.from(asOf).atEndOfMonth())) {
      throw Problems.of("grade.month-end", asOf, YearMonth.from(asOf).atEndOfMonth());
    }
    if (months < 1 || months > MOST_MONTHS) {
      throw Problems.of("grade.window", months, MOST_MONTHS);
    }
  }

  public YearMonth first() {
    return last().minusMonths(months - 1L);
  }

  public YearMonth last() {
    return YearMonth.from(asOf);
  }

  public boolean includes(YearMonth month) {
    return !month.isBefore(first()) && !month.isAfter(last());
  }
}
