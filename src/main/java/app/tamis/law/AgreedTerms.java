package app.tamis.law;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// In how many days a client is to pay.
///
/// @param toMonthEnd whether the end of the month is added to them
/// @param periodic whether the bill sums up several deliveries
public record AgreedTerms(int days, boolean toMonthEnd, boolean periodic) {

  /// From the first of a month of 31 days.
  private static final int MOST_DAYS_TO_MONTH_END = 30;

  /// @throws IllegalArgumentException where the days are below 0
  public AgreedTerms {
    if (days < 0) {
      throw new IllegalArgumentException(days + " days to pay");
    }
  }

  /// The last day on which a bill is paid in time.
  public LocalDate due(LocalDate issued) {
    var day = issued.plusDays(days);
    return toMonthEnd ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
  }

  /// What it can come to from a bill to the last day.
  int mostDays() {
    return toMonthEnd ? days + MOST_DAYS_TO_MONTH_END : days;
  }
}
