package app.tamis.web;

import app.tamis.basics.Words;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/// Months in words.
final class Months {

  private Months() {}

  /// "December 2025".
  static String full(YearMonth month, Words words) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", words.locale()).format(month);
  }

  /// "Dec 25".
  static String brief(YearMonth month, Words words) {
    return DateTimeFormatter.ofPattern("LLL yy", words.locale()).format(month);
  }
}
