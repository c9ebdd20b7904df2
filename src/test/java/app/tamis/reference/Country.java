package app.tamis.reference;

import java.time.LocalDate;
import java.util.function.Predicate;

/// What a country decides: when nobody works, and how a number without a prefix is to be read.
enum Country {
  FR("+33", FrenchHolidays::include),
  US("+1", AmericanHolidays::include);

  private final String prefix;
  private final Predicate<LocalDate> holidays;

  Country(String prefix, Predicate<LocalDate> holidays) {
    this.prefix = prefix;
    this.holidays = holidays;
  }

  boolean isHoliday(LocalDate day) {
    return holidays.test(day);
  }

  /// In E.164.
  String phoneNumber(String written) {
    String digits = written.replaceAll("[^0-9+]", "");
    if (digits.startsWith("+")) {
      return digits;
    }
    return digits.startsWith("00")
        ? "+" + digits.substring(2)
        : prefix + digits.replaceFirst("^0", "");
  }
}
