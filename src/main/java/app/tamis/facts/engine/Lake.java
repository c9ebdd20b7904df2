package app.tamis.facts.engine;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Tables as Parquet files that DuckDB writes, and that Trino reads where they lie, as Iceberg
/// tables. A table is let go of by [#unregister]: to drop it would delete its files.
///
/// @param schema that Trino finds the tables in
/// @param folder that has a folder for each table
/// @param location of that folder, as Trino names it
record Lake(String schema, Path folder, String location) {

  /// Types that have another name in Trino; Iceberg keeps times to the microsecond.
  private static final Map<String, String> TYPES = Map.of("TIMESTAMP", "TIMESTAMP(6)");

  /// A column of a table.
  ///
  /// @param type in DuckDB's words
  record Field(String name, String type) {}

  /// Writes a table or view of DuckDB's.
  ///
  /// @return its columns
  List<Field> write(Engine engine, String table) {
    var fields =
        engine.list(
            "SELECT column_name, column_type FROM (DESCRIBE %s)".formatted(Sql.name(table)),
            row -> new Field(row.getString(1), row.getString(2)));
    try {
      var rows = Files.createDirectories(folder.resolve(table)).resolve("rows.parquet");
      engine.execute(
          Parquet.of(
              "FROM " + Sql.name(table), rows, fields.stream().map(Field::name).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fields;
  }

  /// Has Trino know tables, each with the columns that were written.
  void register(Trino trino, Map<String, List<Field>> tables) {
    trino.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
    tables.forEach((table, fields) ->
        trino.execute(
            "CREATE TABLE %1$s.%2$s (%3$s);\nALTER TABLE %1$s.%2$s EXECUTE add_files(location => %4$s, format => 'PARQUET')"
                .formatted(
                    schema,
                    table,
                    fields.stream()
                        .map(field -> Sql.name(field.name()) + " " + type(field))
                        .collect(joining(", ")),
                    Sql.text(location + "/" + table))));
  }

  private static String type(Field field) {
    return TYPES.getOrDefault(field.type(), field.type());
  }

  /// Has the rows be found by a run.
  void show(Trino trino, Iterable<String> tables) {
    tables.forEach(table ->
        trino.execute("CREATE VIEW %1$s AS SELECT * FROM %2$s.%1$s".formatted(table, schema)));
  }

  /// Has Trino forget tables; their files stay.
  void unregister(Trino trino, Iterable<String> tables) {
    var calls = new ArrayList<String>();
    tables.forEach(table ->
        calls.add(
            "CALL system.unregister_table(%s, %s)".formatted(Sql.text(schema), Sql.text(table))));
    calls.add("DROP SCHEMA " + schema);
    calls.forEach(trino::execute);
  }
}
