package app.tamis.facts.engine;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Tables as Parquet files that DuckDB wrote, and that Trino reads where they lie, as Iceberg
/// tables. A table is let go of by [#unregister]: to drop it would delete its files.
///
/// @param schema that Trino finds the tables in
public record Lake(String schema) {

  /// Types that have another name in Trino; Iceberg keeps times to the microsecond.
  private static final Map<String, String> TYPES = Map.of("TIMESTAMP", "TIMESTAMP(6)");

  /// A table's columns, in the order of their numbers in the files.
  ///
  /// @param columns types in DuckDB's words, by name, in order
  /// @param location of the folder that has its files, in folders of their own or not, as Trino
  ///   names it; empty where it has none
  public record Table(String name, Map<String, String> columns, Optional<String> location) {}

  /// For as long as one run takes.
  public static Lake ofOneRun() {
    return new Lake("lake_" + UUID.randomUUID().toString().replace("-", ""));
  }

  /// Has Trino know tables, and a run find their rows.
  public void register(Trino trino, List<Table> tables) {
    trino.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
    for (var table : tables) {
      trino.execute(
          "CREATE TABLE %s.%s (%s)"
              .formatted(
                  schema,
                  table.name(),
                  table.columns().entrySet().stream()
                      .map(each ->
                          Sql.name(each.getKey())
                              + " "
                              + TYPES.getOrDefault(each.getValue(), each.getValue()))
                      .collect(joining(", "))));
      table
          .location()
          .ifPresent(location ->
              trino.execute(
                  "ALTER TABLE %s.%s EXECUTE add_files(location => %s, format => 'PARQUET', recursive_directory => 'TRUE')"
                      .formatted(schema, table.name(), Sql.text(location))));
      trino.execute("CREATE VIEW %2$s AS SELECT * FROM %1$s.%2$s".formatted(schema, table.name()));
    }
  }

  /// Has Trino forget tables; their files stay.
  public void unregister(Trino trino, List<Table> tables) {
    tables.forEach(table ->
        trino.execute(
            "CALL system.unregister_table(%s, %s)"
                .formatted(Sql.text(schema), Sql.text(table.name()))));
    trino.execute("DROP SCHEMA " + schema);
  }
}
