package app.tamis.facts.rollup;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.ClientId;
import app.tamis.facts.BookRows;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// Lays the hours that clients are said to take over what facts say of it. Said once, they hold for
/// all time: they are a guess at a usual month. Facts that came in later, and say another number,
/// count from the day on which they came.
final class StatedSizes {

  private final Engine engine;
  private final String schema;

  /// @param schema that is looked through first
  StatedSizes(Engine engine, String schema) {
    this.engine = engine;
    this.schema = schema;
  }

  /// @param laid whether the schema has sizes of its own already, of clients that are one
  void lay(BookRows rows, ZoneId zone, boolean laid) {
    if (!laid) {
      engine.execute(
          "CREATE TABLE %s.client_sizes AS SELECT * FROM store.main.client_sizes"
              .formatted(schema));
    }
    engine.execute(
        """
        UPDATE %1$s.client_sizes AS size SET hours_per_month = said.hours
        FROM (VALUES %2$s) AS said(client_id, hours, day)
        WHERE size.client_id = said.client_id
          AND NOT (size.hours_per_month IS NOT NULL AND size.from_day > said.day)\
        """
            .formatted(
                schema,
                rows.hours().entrySet().stream()
                    .map(each -> value(each, rows.merged(), zone))
                    .collect(joining(", "))));
  }

  private static String value(
      Map.Entry<ClientId, BookRows.Hours> said, Map<ClientId, ClientId> merged, ZoneId zone) {
    var client = merged.getOrDefault(said.getKey(), said.getKey());
    return "(%s, CAST(%s AS DECIMAL(18, 6)), DATE '%s')"
        .formatted(
            Sql.text(client.text()),
            said.getValue().perMonth().toPlainString(),
            LocalDate.ofInstant(said.getValue().at(), zone));
  }
}
