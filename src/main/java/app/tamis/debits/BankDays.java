package app.tamis.debits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/// Days on which a scheme moves money: TARGET's for SEPA, those of English banks for Bacs. Neither
/// works on weekends. A bank holiday that is proclaimed once isn't known here.
enum BankDays {
  TARGET {
    @Override
    boolean isClosed(LocalDate day) {
      return List.of(
                  MonthDay.of(Month.JANUARY, 1),
                  MonthDay.of(Month.MAY, 1),
                  MonthDay.of(Month.DECEMBER, 25),
                  MonthDay.of(Month.DECEMBER, 26))
              .contains(MonthDay.from(day))
          || isEaster(day);
    }
  },

  ENGLAND {
    @Override
    boolean isClosed(LocalDate day) {
      return isEaster(day)
          || isMonday(day, Month.MAY, true)
          || isMonday(day, Month.MAY, false)
          || isMonday(day, Month.AUGUST, false)
          || day.equals(working(LocalDate.of(day.getYear(), Month.JANUARY, 1)))
          || isChristmas(day);
    }

    // Two days, and where one is on a weekend another instead.
    private boolean isChristmas(LocalDate day) {
      if (day.getMonth() != Month.DECEMBER) {
        return false;
      }
      var first = working(LocalDate.of(day.getYear(), Month.DECEMBER, 25));
      return day.equals(first) || day.equals(working(first.plusDays(1)));
    }

    private boolean isMonday(LocalDate day, Month month, boolean first) {
      return day.getMonth() == month
          && day.equals(
              day.with(
                  first
                      ? TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)
                      : TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
    }
  };

  abstract boolean isClosed(LocalDate day);

  static BankDays of(Scheme scheme) {
    return scheme.isSepa() ? TARGET : ENGLAND;
  }

  boolean isOpen(LocalDate day) {
    return !isWeekend(day) && !isClosed(day);
  }

  /// That day, or the next on which it is open.
  LocalDate from(LocalDate day) {
    return day.datesUntil(day.plusDays(30)).filter(this::isOpen).findFirst().orElseThrow();
  }

  /// So many days later on which it is open.
  LocalDate plus(LocalDate day, int days) {
    var reached = day;
    for (int i = 0; i < days; i++) {
      reached = from(reached.plusDays(1));
    }
    return reached;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  /// The day, or the Monday behind it.
  private static LocalDate working(LocalDate day) {
    return isWeekend(day) ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
  }

  private static boolean isEaster(LocalDate day) {
    var sunday = easter(day.getYear());
    return day.equals(sunday.minusDays(2)) || day.equals(sunday.plusDays(1));
  }

  /// Gauss's rule for the Gregorian calendar, as Butcher wrote it.
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int correction = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * correction + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
