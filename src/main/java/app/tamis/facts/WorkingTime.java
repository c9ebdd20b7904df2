package app.tamis.facts;

import app.tamis.facts.rollup.Holidays;
import app.tamis.portfolio.Portfolio;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The door to whether a firm is open: its business hours, and the public holidays of its country.
/// The same days as those by which records are told to be after hours.
public final class WorkingTime {

  private final Map<String, Holidays> calendars = new ConcurrentHashMap<>();

  /// Opens a country's calendar ahead of the first question, which else waits for it.
  public void prepare(Portfolio portfolio) {
    calendar(portfolio);
  }

  /// @param at where the portfolio is
  public boolean includes(Portfolio portfolio, LocalDateTime at) {
    var hours = portfolio.businessHours();
    int minute = at.getHour() * 60 + at.getMinute();
    return hours.areOn(at.toLocalDate())
        && minute >= hours.fromMinute()
        && minute < hours.toMinute()
        && !calendar(portfolio).include(at.toLocalDate());
  }

  private Holidays calendar(Portfolio portfolio) {
    return calendars.computeIfAbsent(portfolio.country(), Holidays::of);
  }
}
