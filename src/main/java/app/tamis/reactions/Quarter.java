package app.tamis.reactions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/// A calendar quarter: whoever comes in late gets the round that is running.
public record Quarter(LocalDate firstDay) {

  public Quarter {
    if (!firstDay.equals(firstDayOf(firstDay))) {
      throw new IllegalArgumentException(firstDay + " begins no quarter");
    }
  }

  public static Quarter of(Instant moment, ZoneId zone) {
    return new Quarter(firstDayOf(LocalDate.ofInstant(moment, zone)));
  }

  public int year() {
    return firstDay.getYear();
  }

  /// From 1 to 4.
  public int number() {
    return firstDay.get(IsoFields.QUARTER_OF_YEAR);
  }

  private static LocalDate firstDayOf(LocalDate day) {
    Month first = day.getMonth().firstMonthOfQuarter();
    return YearMonth.of(day.getYear(), first).atDay(1);
  }
}
