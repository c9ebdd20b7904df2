package app.tamis.facts.rollup;

import static java.util.stream.Collectors.joining;

import app.tamis.facts.engine.Queries;
import app.tamis.facts.engine.Sql;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// The months that a portfolio's records are told by, and its business hours on each of their days.
///
/// @param number by which the portfolio's rows are told from others'
record Calendar(int number, OpenDays openDays) {

  /// Portfolios whose hours are written at once, each as a text of some thousand days.
  private static final int AT_ONCE = 8;

  static void createTables(Queries engine) {
    engine.execute(
        """
        CREATE TABLE months (
          portfolio INTEGER, number INTEGER, first_day DATE, last_day DATE, day_before DATE);
        CREATE TABLE business_hours (
          portfolio INTEGER, day DATE, opens_at TIMESTAMP, closes_at TIMESTAMP)\
        """);
  }

  /// Rows of `months`.
  ///
  /// @param first in the first of them
  /// @param last in the last of them
  Stream<String> months(LocalDate first, LocalDate last) {
    return Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
        .takeWhile(month -> !month.isAfter(YearMonth.from(last)))
        .map(this::values);
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

  /// A query for rows of `business_hours`. As one text: thousands of rows of values take the engine
  /// a tenth of a second to parse.
  String businessHours(LocalDate first, LocalDate last) {
    var hours = openDays.hours();
    return """
    SELECT %d, CAST(day AS DATE), CAST(day AS TIMESTAMP) + INTERVAL '%d' MINUTE, CAST(day AS TIMESTAMP) + INTERVAL '%d' MINUTE
    FROM unnest(split(nullif(%s, ''), ',')) AS open_days (day)\
    """
        .formatted(
            number,
            hours.fromMinute(),
            hours.toMinute(),
            Sql.text(openDays.between(first, last).map(LocalDate::toString).collect(joining(","))));
  }

  /// @param queries of as many portfolios as there are
  static void addBusinessHours(Queries engine, List<String> queries) {
    for (int from = 0; from < queries.size(); from += AT_ONCE) {
      engine.execute(
          "INSERT INTO business_hours "
              + String.join(
                  " UNION ALL ", queries.subList(from, Math.min(from + AT_ONCE, queries.size()))));
    }
  }
}
