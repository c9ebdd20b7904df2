package app.tamis.facts.reading;

import app.tamis.basics.Message;
import app.tamis.facts.engine.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Bills whose lines don't come to their totals: rows that stand twice, or that the file lacks.
/// Lines are without tax, totals with it; where the tax isn't known, any that a country takes is
/// allowed for.
final class LinesAgainstTotals {

  /// Above the highest rate of value added tax anywhere in Europe, which is 27 %.
  private static final String MOST_TAX = "0.30";

  private static final int NAMED = 3;

  private static final String MORE = "abs(net) > abs(total) + cents";

  private static final String LESS =
      "CASE WHEN tax IS NULL THEN abs(net) * (1 + %s) < abs(total) - cents ELSE abs(net) < abs(total - tax) - cents AND abs(net) <= abs(total) + cents END"
          .formatted(MOST_TAX);

  private final Engine engine;

  /// @param engine that has added up the lines of each bill
  LinesAgainstTotals(Engine engine) {
    this.engine = engine;
  }

  List<Message> warnings() {
    return engine
        .list(
            """
            SELECT %s, %s
            FROM (
              SELECT i.invoice_id, i.total, i.tax, l.net, l.lines * 0.01 AS cents
              FROM incoming.invoices AS i
              JOIN line_sums AS l ON l.invoice_id = i.invoice_id
              WHERE i.total IS NOT NULL
            ) AS bills\
            """
                .formatted(figures(MORE), figures(LESS)),
            row ->
                Stream.of(odd("warning.lines.more", row, 1), odd("warning.lines.less", row, 4))
                    .flatMap(Optional::stream)
                    .toList())
        .getFirst();
  }

  /// Of the bills of which a condition holds: how many, by how much in all, and the first of them.
  private static String figures(String condition) {
    return """
    count(*) FILTER (%1$s),
    coalesce(sum(abs(abs(net) - abs(total))) FILTER (%1$s), 0),
    array_to_string(coalesce(list(invoice_id ORDER BY invoice_id) FILTER (%1$s), [])[:%2$d], ', ')\
    """
        .formatted(condition, NAMED);
  }

  private static Optional<Message> odd(String key, ResultSet row, int first) throws SQLException {
    return row.getLong(first) == 0
        ? Optional.empty()
        : Optional.of(
            Message.of(
                key, row.getLong(first), row.getDouble(first + 1), row.getString(first + 2)));
  }
}
