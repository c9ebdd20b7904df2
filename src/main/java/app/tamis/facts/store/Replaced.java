package app.tamis.facts.store;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.Message;
import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.reading.Incoming;
import app.tamis.facts.reading.Sums;
import java.math.BigDecimal;
import java.util.Optional;

/// Known records of a table that come again and say otherwise: what they came to, and what they
/// come to now.
record Replaced(Engine engine, FactTable table) {

  private record BeforeAndNow(BigDecimal before, BigDecimal now) {}

  /// To be asked before they are merged.
  ///
  /// @param count how many there are
  /// @return empty where records of the table come to no sum, or all sums stay as they are
  Optional<Message> said(long count) {
    return measure().map(this::sums).flatMap(sums -> said(count, sums));
  }

  private Optional<Message> said(long count, BeforeAndNow sums) {
    return sums.before().compareTo(sums.now()) == 0
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "replaced." + table.tableName(),
                count,
                Sums.told(table, sums.before()),
                Sums.told(table, sums.now())));
  }

  /// What a record comes to, in SQL with the name of its row as `%1$s`.
  private Optional<String> measure() {
    return switch (table) {
      case TIME_ENTRIES -> Optional.of("%1$s.minutes");
      case INVOICES -> Optional.of("%1$s.total");
      case INVOICE_LINES -> Optional.of("round(coalesce(%1$s.quantity, 1) * %1$s.unit_price, 2)");
      case PAYMENTS -> Optional.of("CASE WHEN %1$s.failed THEN 0 ELSE %1$s.amount END");
      default -> Optional.empty();
    };
  }

  private BeforeAndNow sums(String measure) {
    var columns =
        table.columns().stream()
            .map(column -> "%1$s." + Sql.name(column.name()))
            .collect(joining(", ", "row(", ")"));
    return engine
        .list(
            """
            SELECT CAST(coalesce(sum(%s), 0) AS DECIMAL(38, 6)), CAST(coalesce(sum(%s), 0) AS DECIMAL(38, 6))
            FROM main.%s AS old JOIN %s AS new ON %s
            WHERE %s IS DISTINCT FROM %s\
            """
                .formatted(
                    measure.formatted("old"),
                    measure.formatted("new"),
                    table.tableName(),
                    Incoming.incoming(table),
                    Sql.alike("old", "new", table.key()),
                    columns.formatted("old"),
                    columns.formatted("new")),
            row -> new BeforeAndNow(row.getBigDecimal(1), row.getBigDecimal(2)))
        .getFirst();
  }
}
