package app.tamis.web.page;

import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/// Months in words.
public final class Months {

  private Months() {}

  /// "December 2025".
  public static String full(YearMonth month, Words words) {
    return Dates.in(words.locale(), month);
  }

  /// "Dec 25".
  public static String brief(YearMonth month, Words words) {
    return DateTimeFormatter.ofPattern("LLL yy", words.locale()).format(month);
  }
}
