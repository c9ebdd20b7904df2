package app.tamis.facts.rollup;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import app.tamis.facts.BookRows;
import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import java.util.EnumSet;
import java.util.Set;

/// What the book has of records and of clients that are one, laid over a store's tables: whoever
/// looks through it finds both. A record of the book takes the place of what was imported under the
/// same key.
public final class BookRecords {

  private BookRecords() {}

  /// @param schema in memory, to be looked through before the store
  /// @param laid tables that the schema has already
  public static void lay(Engine engine, String schema, BookRows rows, Set<FactTable> laid) {
    var own = EnumSet.noneOf(FactTable.class);
    own.addAll(laid);
    for (var table : tables(rows)) {
      engine.execute(
          "CREATE TABLE %1$s.%2$s AS SELECT * FROM store.main.%2$s"
              .formatted(schema, table.tableName()));
      own.add(table);
    }
    rows.rows().forEach(row -> put(engine, schema, row));
    if (!rows.merged().isEmpty()) {
      var merged = MergedClients.in(engine, schema, rows.merged());
      merged.lay(EnumSet.complementOf(own));
      own.stream().filter(FactTable::namesItsClient).forEach(merged::rename);
    }
  }

  private static Set<FactTable> tables(BookRows rows) {
    return rows.rows().stream().map(BookRows.Row::table).collect(toSet());
  }

  private static void put(Engine engine, String schema, BookRows.Row row) {
    var table = schema + "." + row.table().tableName();
    var columns = row.columns();
    engine.execute(
        "DELETE FROM %s WHERE %s"
            .formatted(
                table,
                row.table().key().stream()
                    .map(key -> Sql.name(key) + " = " + Sql.text(requireNonNull(columns.get(key))))
                    .collect(joining(" AND "))));
    engine.execute(
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                table,
                Sql.names(columns.keySet()),
                columns.values().stream().map(Sql::text).collect(joining(", "))));
  }

  /// Of clients that the store doesn't know nothing is known.
  public static void forgetStrangers(Engine engine, String schema, BookRows rows) {
    tables(rows).stream()
        .filter(FactTable::namesItsClient)
        .forEach(table ->
            engine.execute(
                "DELETE FROM %s.%s WHERE client_id NOT IN (SELECT client_id FROM clients)"
                    .formatted(schema, table.tableName())));
  }
}
