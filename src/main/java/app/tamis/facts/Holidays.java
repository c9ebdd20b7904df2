package app.tamis.facts;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// National public holidays, from Jollyday's calendars.
final class Holidays {

  private Holidays() {}

  /// Those of a country between two days, both included; none where the country's calendar is not
  /// known.
  ///
  /// @param country ISO 3166-1 alpha-2
  static Set<LocalDate> between(LocalDate from, LocalDate to, String country) {
    var days = new TreeSet<LocalDate>();
    if (!HolidayManager.getSupportedCalendarCodes().contains(country.toLowerCase(Locale.ROOT))) {
      return days;
    }
    var manager =
        HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      for (var holiday : manager.getHolidays(Year.of(year))) {
        if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
          days.add(holiday.getDate());
        }
      }
    }
    days.removeIf(day -> day.isBefore(from) || day.isAfter(to));
    return days;
  }
}
