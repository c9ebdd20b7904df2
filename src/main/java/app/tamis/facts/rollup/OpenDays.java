package app.tamis.facts.rollup;

import app.tamis.portfolio.BusinessHours;
import app.tamis.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.stream.Stream;

/// The days on which a firm is open: of the week, but for public holidays and when it is closed.
public record OpenDays(BusinessHours hours, Holidays holidays) {

  public static OpenDays of(Portfolio portfolio) {
    return of(portfolio, Holidays.of(portfolio.country()));
  }

  static OpenDays of(Portfolio portfolio, Holidays holidays) {
    return new OpenDays(portfolio.businessHours(), holidays);
  }

  /// Those between two days, both included.
  public Stream<LocalDate> between(LocalDate first, LocalDate last) {
    var free = holidays.between(first, last);
    return first
        .datesUntil(last.plusDays(1))
        .filter(day -> hours.areOn(day) && !free.contains(day));
  }
}
