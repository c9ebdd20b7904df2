package app.tamis.facts.rollup;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/// National public holidays of a country, from Jollyday's calendars. Opening a calendar takes half
/// a second, so it is opened on another thread while the facts are read.
public final class Holidays {

  private final CompletableFuture<Optional<HolidayManager>> calendar;

  private Holidays(CompletableFuture<Optional<HolidayManager>> calendar) {
    this.calendar = calendar;
  }

  /// @param country ISO 3166-1 alpha-2
  public static Holidays of(String country) {
    return new Holidays(CompletableFuture.supplyAsync(() -> open(country)));
  }

  /// Those between two days, both included; none where the country's calendar is not known.
  public Set<LocalDate> between(LocalDate from, LocalDate to) {
    var days = new TreeSet<LocalDate>();
    calendar
        .join()
        .ifPresent(known -> {
          for (int year = from.getYear(); year <= to.getYear(); year++) {
            for (var holiday : known.getHolidays(Year.of(year))) {
              if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
                days.add(holiday.getDate());
              }
            }
          }
        });
    days.removeIf(day -> day.isBefore(from) || day.isAfter(to));
    return days;
  }

  public boolean include(LocalDate day) {
    return between(day, day).contains(day);
  }

  public static Set<String> countries() {
    return HolidayManager.getSupportedCalendarCodes();
  }

  private static Optional<HolidayManager> open(String country) {
    return HolidayManager.getSupportedCalendarCodes().contains(country)
        ? Optional.of(
            HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT))))
        : Optional.empty();
  }
}
