package app.tamis.facts.rollup;

import app.tamis.facts.engine.Queries;
import java.util.OptionalDouble;

/// What an hour of labour usually costs on the bills: where nobody says what one should bring, and
/// no default fits the currency, it stands in.
final class LabourPrice {

  private static final int ENOUGH_LINES = 10;

  private LabourPrice() {}

  private record Median(double price, long lines) {}

  /// @return empty where too few lines tell it
  static OptionalDouble in(Queries engine, int portfolio) {
    return engine
        .list(median(portfolio), row -> new Median(row.getDouble(1), row.getLong(2)))
        .stream()
        .filter(median -> median.lines() >= ENOUGH_LINES)
        .mapToDouble(Median::price)
        .findFirst();
  }

  /// A quantity of 1 is as likely a lump sum as an hour.
  private static String median(int portfolio) {
    return """
    SELECT avg(CAST(unit_price AS DOUBLE)), max(lines)
    FROM (
      SELECT unit_price, row_number() OVER (ORDER BY unit_price) AS place, count(*) OVER () AS lines
      FROM all_invoice_lines
      WHERE portfolio = %d AND kind = 'labour' AND unit_price > 0 AND quantity <> 1
    ) AS prices
    WHERE place * 2 IN (lines, lines + 1, lines + 2)\
    """
        .formatted(portfolio);
  }
}
