package app.tamis.facts.rollup;

import static java.util.stream.Collectors.joining;

import app.tamis.facts.engine.Queries;
import app.tamis.facts.engine.Sql;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/// The months that a portfolio's records are told by, and its business hours on each of their days.
///
/// @param number by which the portfolio's rows are told from others'
record Calendar(Queries engine, int number, OpenDays openDays) {

  static void createTables(Queries engine) {
    engine.execute(
        """
        CREATE TABLE months (
          portfolio INTEGER, number INTEGER, first_day DATE, last_day DATE, day_before DATE);
        CREATE TABLE business_hours (
          portfolio INTEGER, day DATE, opens_at TIMESTAMP, closes_at TIMESTAMP)\
        """);
  }

  /// @param first in the first of them
  /// @param last in the last of them
  void addMonths(LocalDate first, LocalDate last) {
    engine.execute(
        "INSERT INTO months VALUES "
            + Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(last)))
                .map(this::values)
                .collect(joining(", ")));
  }

  private String values(YearMonth month) {
    var day = month.atDay(1);
    return "(%d, %d, DATE '%s', DATE '%s', DATE '%s')"
        .formatted(
            number,
            month.getYear() * 12 + month.getMonthValue(),
            day,
            month.atEndOfMonth(),
            day.minusDays(1));
  }

  /// As one text: thousands of rows of values take the engine a tenth of a second to parse.
  void addBusinessHours(LocalDate first, LocalDate last) {
    var hours = openDays.hours();
    engine.execute(
        """
        INSERT INTO business_hours
        SELECT %d, CAST(day AS DATE), CAST(day AS TIMESTAMP) + INTERVAL '%d' MINUTE, CAST(day AS TIMESTAMP) + INTERVAL '%d' MINUTE
        FROM unnest(split(nullif(%s, ''), ',')) AS open_days (day)\
        """
            .formatted(
                number,
                hours.fromMinute(),
                hours.toMinute(),
                Sql.text(
                    openDays.between(first, last).map(LocalDate::toString).collect(joining(",")))));
  }
}
