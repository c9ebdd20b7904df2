package app.tamis.facts.reading;

import app.tamis.basics.Message;
import app.tamis.facts.engine.Engine;
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

  LinesAgainstTotals(Engine engine) {
    this.engine = engine;
  }

  List<Message> warnings() {
    return Stream.of(odd(MORE, "warning.lines.more"), odd(LESS, "warning.lines.less"))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Message> odd(String condition, String key) {
    return engine
        .list(
            """
            SELECT count(*), coalesce(sum(abs(abs(net) - abs(total))), 0), array_to_string(list(invoice_id ORDER BY invoice_id)[:%d], ', ')
            FROM (
              SELECT
                i.invoice_id,
                i.total,
                i.tax,
                sum(round(coalesce(l.quantity, 1) * l.unit_price, 2)) AS net,
                count(*) * 0.01 AS cents
              FROM incoming.invoices AS i
              JOIN incoming.invoice_lines AS l ON l.invoice_id = i.invoice_id
              WHERE i.total IS NOT NULL
              GROUP BY i.invoice_id, i.total, i.tax
            ) AS bills
            WHERE %s\
            """
                .formatted(NAMED, condition),
            row ->
                row.getLong(1) == 0
                    ? Optional.<Message>empty()
                    : Optional.of(
                        Message.of(key, row.getLong(1), row.getDouble(2), row.getString(3))))
        .getFirst();
  }
}
