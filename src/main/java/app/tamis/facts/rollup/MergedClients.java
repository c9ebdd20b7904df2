package app.tamis.facts.rollup;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.ClientId;
import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import java.util.Collection;
import java.util.Map;

/// Clients that are taken together, laid over a store's tables: whoever looks through them finds
/// one client, with the records of all, and finds the others no more. Facts themselves stay as they
/// are.
final class MergedClients {

  /// Of several values the remaining client's counts, where it has one.
  private static final String FIRST_KNOWN =
      "first(%1$s ORDER BY is_taken, client_id) FILTER (%1$s IS NOT NULL)";

  private final Engine engine;
  private final String schema;

  /// Where they are taken together already.
  MergedClients(Engine engine, String schema) {
    this.engine = engine;
    this.schema = schema;
  }

  /// @param engine with a store attached, and looking at it
  /// @param schema in memory, to be looked through before the store
  /// @param merged at least one, each with the client that remains
  static MergedClients in(Engine engine, String schema, Map<ClientId, ClientId> merged) {
    engine.execute(
        "CREATE TABLE %s.taken_clients AS SELECT * FROM (VALUES %s) AS taken (client_id, remaining_id)"
            .formatted(
                schema,
                merged.entrySet().stream()
                    .map(pair ->
                        "(%s, %s)"
                            .formatted(
                                Sql.text(pair.getKey().text()), Sql.text(pair.getValue().text())))
                    .collect(joining(", "))));
    return new MergedClients(engine, schema);
  }

  /// Lays the one client over these tables of the store, and over what clients were like.
  MergedClients lay(Collection<FactTable> tables) {
    tables.stream().filter(FactTable::namesItsClient).map(FactTable::tableName).forEach(this::lay);
    layClients();
    laySizes();
    return this;
  }

  /// Lays it over the rows of a table, each of one client.
  void lay(String table) {
    engine.execute(
        """
        CREATE VIEW %1$s.%2$s AS
        SELECT told.* REPLACE (coalesce(taken.remaining_id, told.client_id) AS client_id)
        FROM store.main.%2$s AS told
        LEFT JOIN %1$s.taken_clients AS taken ON taken.client_id = told.client_id\
        """
            .formatted(schema, table));
  }

  /// The same in a table of the schema's own.
  MergedClients rename(FactTable table) {
    engine.execute(
        """
        UPDATE %1$s.%2$s AS told SET client_id = taken.remaining_id
        FROM %1$s.taken_clients AS taken WHERE taken.client_id = told.client_id\
        """
            .formatted(schema, table.tableName()));
    return this;
  }

  /// A client without a last day is one still, whoever says so.
  private void layClients() {
    var columns =
        FactTable.CLIENTS.columns().stream()
            .map(column -> {
              var name = Sql.name(column.name());
              var value =
                  switch (column.name()) {
                    case "client_id" -> "remaining_id";
                    case "since", "insolvency_since" -> "min(" + name + ")";
                    case "until" -> "CASE WHEN count(*) = count(until) THEN max(until) END";
                    case "phones" -> "string_agg(phones, ';' ORDER BY is_taken, client_id)";
                    default -> FIRST_KNOWN.formatted(name);
                  };
              return value + " AS " + name;
            })
            .collect(joining(", "));
    engine.execute(
        """
        CREATE TABLE %1$s.clients AS
        SELECT %2$s
        FROM (%3$s) AS of_one
        GROUP BY remaining_id\
        """
            .formatted(schema, columns, ofOne("clients")));
  }

  /// On each day the size that is known of either. Both change on days of their own: what lies
  /// between two of those has one size.
  private void laySizes() {
    engine.execute(
        """
        CREATE TABLE %1$s.client_sizes AS
        WITH of_one AS (%5$s),
        days AS (
          SELECT remaining_id, from_day AS day FROM of_one
          UNION
          SELECT remaining_id, until_day FROM of_one
        ),
        stretches AS (
          SELECT remaining_id, day AS first_day, lead(day) OVER (PARTITION BY remaining_id ORDER BY day) AS next_day
          FROM days
        )
        SELECT
          s.remaining_id AS client_id,
          %2$s AS seats,
          %3$s AS endpoints,
          %4$s AS hours_per_month,
          s.first_day AS from_day,
          s.next_day AS until_day
        FROM stretches AS s
        JOIN of_one AS o
          ON o.remaining_id = s.remaining_id
          AND o.from_day <= s.first_day
          AND o.until_day >= s.next_day
        GROUP BY s.remaining_id, s.first_day, s.next_day\
        """
            .formatted(
                schema,
                FIRST_KNOWN.formatted("seats"),
                FIRST_KNOWN.formatted("endpoints"),
                FIRST_KNOWN.formatted("hours_per_month"),
                ofOne("client_sizes")));
  }

  /// The rows of a table, each with who remains, and whether that is another.
  private String ofOne(String table) {
    return """
    SELECT
      told.*,
      coalesce(taken.remaining_id, told.client_id) AS remaining_id,
      taken.remaining_id IS NOT NULL AS is_taken
    FROM store.main.%2$s AS told
    LEFT JOIN %1$s.taken_clients AS taken ON taken.client_id = told.client_id\
    """
        .formatted(schema, table);
  }
}
