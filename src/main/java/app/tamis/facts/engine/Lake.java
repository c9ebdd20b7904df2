package app.tamis.facts.engine;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Tables as Parquet files that DuckDB wrote, and that Trino reads where they lie, as Iceberg
/// tables. They are let go of by [#close]: to drop one would delete its files.
public final class Lake implements AutoCloseable {

  /// Types that have another name in Trino; Iceberg keeps times to the microsecond.
  private static final Map<String, String> TYPES = Map.of("TIMESTAMP", "TIMESTAMP(6)");

  private final Trino trino;
  private final String schema;
  private final List<String> registered = new ArrayList<>();

  private Lake(Trino trino, String schema) {
    this.trino = trino;
    this.schema = schema;
  }

  /// A table's columns, in the order of their numbers in the files.
  ///
  /// @param columns types in DuckDB's words, by name, in order
  /// @param location of the folder that has its files, in folders of their own or not, as Trino
  ///   names it; empty where it has none
  public record Table(String name, Map<String, String> columns, Optional<String> location) {}

  /// For as long as one run takes.
  public static Lake ofOneRun(Trino trino) {
    var lake = new Lake(trino, "lake_" + UUID.randomUUID().toString().replace("-", ""));
    trino.execute("CREATE SCHEMA " + lake.schema);
    return lake;
  }

  /// Has Trino know a table, and a run find its rows.
  public void register(Table table) {
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
    registered.add(table.name());
    table
        .location()
        .ifPresent(location ->
            trino.execute(
                "ALTER TABLE %s.%s EXECUTE add_files(location => %s, format => 'PARQUET', recursive_directory => 'TRUE')"
                    .formatted(schema, table.name(), Sql.text(location))));
    trino.execute("CREATE VIEW %2$s AS SELECT * FROM %1$s.%2$s".formatted(schema, table.name()));
  }

  /// Has Trino forget what it was shown, as far as that came; the files stay.
  @Override
  public void close() {
    registered.forEach(table ->
        trino.execute(
            "CALL system.unregister_table(%s, %s)".formatted(Sql.text(schema), Sql.text(table))));
    trino.execute("DROP SCHEMA " + schema);
  }
}
