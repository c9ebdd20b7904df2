package app.tamis.law;

import java.time.LocalDate;
import java.time.Month;

/// January to June, July to December.
final class HalfYears {

  private static final int MONTHS = 6;

  private HalfYears() {}

  /// The first day of the half-year in which a day lies.
  static LocalDate first(LocalDate day) {
    var month = day.getMonthValue() <= MONTHS ? Month.JANUARY : Month.JULY;
    return LocalDate.of(day.getYear(), month, 1);
  }

  /// The first day of the one after it.
  static LocalDate next(LocalDate day) {
    return first(day).plusMonths(MONTHS);
  }
}
