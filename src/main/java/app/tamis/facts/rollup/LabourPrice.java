package app.tamis.facts.rollup;

import static java.util.stream.Collectors.toMap;

import app.tamis.facts.engine.Queries;
import java.util.Map;

/// What an hour of labour usually costs on the bills: where nobody says what one should bring, and
/// no default fits the currency, it stands in.
final class LabourPrice {

  private static final int ENOUGH_LINES = 10;

  /// A quantity of 1 is as likely a lump sum as an hour.
  private static final String MEDIANS =
      """
      SELECT portfolio, avg(CAST(unit_price AS DOUBLE)), max(lines)
      FROM (
        SELECT
          portfolio,
          unit_price,
          row_number() OVER (PARTITION BY portfolio ORDER BY unit_price) AS place,
          count(*) OVER (PARTITION BY portfolio) AS lines
        FROM all_invoice_lines
        WHERE kind = 'labour' AND unit_price > 0 AND quantity <> 1
      ) AS prices
      WHERE place * 2 IN (lines, lines + 1, lines + 2)
      GROUP BY portfolio\
      """;

  private LabourPrice() {}

  private record Median(int portfolio, double price, long lines) {}

  /// @return by each portfolio's number; absent where too few lines tell it
  static Map<Integer, Double> ofPortfolios(Queries engine) {
    return engine
        .list(MEDIANS, row -> new Median(row.getInt(1), row.getDouble(2), row.getLong(3)))
        .stream()
        .filter(median -> median.lines() >= ENOUGH_LINES)
        .collect(toMap(Median::portfolio, Median::price));
  }
}
