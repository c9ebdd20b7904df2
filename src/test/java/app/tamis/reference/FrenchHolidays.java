package app.tamis.reference;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/// The eleven national holidays of article L3133-1 of the Code du travail.
final class FrenchHolidays {

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 8),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  private FrenchHolidays() {}

  static boolean include(LocalDate day) {
    LocalDate easter = easterSunday(day.getYear());
    LocalDate easterMonday = easter.plusDays(1);
    LocalDate ascension = easter.plusDays(39);
    LocalDate whitMonday = easter.plusDays(50);
    return FIXED.contains(MonthDay.from(day))
        || List.of(easterMonday, ascension, whitMonday).contains(day);
  }

  /// The anonymous Gregorian computus, in its usual letters.
  static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
