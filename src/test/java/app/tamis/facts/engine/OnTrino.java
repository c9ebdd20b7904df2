package app.tamis.facts.engine;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Tables of DuckDB's, written as Parquet files and shown to Trino for as long as a test takes.
public final class OnTrino implements AutoCloseable {

  private final Trino trino;
  private final Lake lake;

  private OnTrino(Trino trino, Lake lake) {
    this.trino = trino;
    this.lake = lake;
  }

  /// @param folder that Trino calls `local:///`
  /// @param tables of the engine's
  public static OnTrino lay(String url, Path folder, Engine engine, List<String> tables) {
    var place = UUID.randomUUID().toString();
    var trino = Trino.at(url);
    var laid = new OnTrino(trino, Lake.ofOneRun(trino));
    tables.forEach(table -> laid.lake.register(write(engine, table, folder, place + "/" + table)));
    return laid;
  }

  private static Lake.Table write(Engine engine, String table, Path folder, String place) {
    Map<String, String> columns =
        engine
            .list(
                "SELECT column_name, column_type FROM (DESCRIBE %s)".formatted(Sql.name(table)),
                row -> Map.entry(row.getString(1), row.getString(2)))
            .stream()
            .collect(
                toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    try {
      var rows = Files.createDirectories(folder.resolve(place)).resolve("rows.parquet");
      engine.execute(Parquet.of("FROM " + Sql.name(table), rows, List.copyOf(columns.keySet())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lake.Table(table, columns, Optional.of("local:///" + place));
  }

  public Queries queries() {
    return trino;
  }

  @Override
  public void close() {
    try (trino;
        lake) {
      // Both are let go of.
    }
  }
}
