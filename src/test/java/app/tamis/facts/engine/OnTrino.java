package app.tamis.facts.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Tables of DuckDB's, written as Parquet files and shown to Trino for as long as a test takes.
public final class OnTrino implements AutoCloseable {

  private final Trino trino;
  private final Lake lake;
  private final Map<String, List<Lake.Field>> tables = new LinkedHashMap<>();

  private OnTrino(Trino trino, Lake lake) {
    this.trino = trino;
    this.lake = lake;
  }

  /// @param folder that Trino calls `local:///`
  /// @param tables of the engine's
  public static OnTrino lay(String url, Path folder, Engine engine, List<String> tables) {
    var name = "lake_" + UUID.randomUUID().toString().replace("-", "");
    var lake = new Lake(name, folder.resolve(name), "local:///" + name);
    var laid = new OnTrino(Trino.at(url), lake);
    tables.forEach(table -> laid.tables.put(table, lake.write(engine, table)));
    lake.register(laid.trino, laid.tables);
    lake.show(laid.trino, laid.tables.keySet());
    return laid;
  }

  public Queries queries() {
    return trino;
  }

  @Override
  public void close() {
    try (trino) {
      lake.unregister(trino, tables.keySet());
    }
  }
}
