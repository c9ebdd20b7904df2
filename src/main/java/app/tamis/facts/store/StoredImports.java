package app.tamis.facts.store;

import app.tamis.facts.StoredImport;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import java.time.Instant;
import java.util.List;

/// The list of imports that a facts file carries with it.
public final class StoredImports {

  private StoredImports() {}

  static void create(Engine engine) {
    engine.execute(
        "CREATE TABLE main.imports (number VARCHAR, \"at\" VARCHAR, source VARCHAR, added BIGINT, changed BIGINT, same BIGINT, skipped BIGINT, \"by\" VARCHAR)");
  }

  public static void add(Engine engine, StoredImport done) {
    engine.execute(
        "INSERT INTO main.imports VALUES (%s, %s, %s, %d, %d, %d, %d, %s)"
            .formatted(
                Sql.text(done.number()),
                Sql.text(done.at().toString()),
                Sql.text(done.source()),
                done.added(),
                done.changed(),
                done.same(),
                done.skipped(),
                Sql.text(done.by())));
  }

  public static List<StoredImport> list(Engine engine) {
    return engine.list(
        "SELECT number, \"at\", source, added, changed, same, skipped, %s FROM main.imports ORDER BY number"
            .formatted(keepsWho(engine) ? "coalesce(\"by\", '')" : "''"),
        row ->
            new StoredImport(
                row.getString(1),
                Instant.parse(row.getString(2)),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getString(8)));
  }

  /// Forgets those that brought settings and nothing else, but for the first: the book has them.
  static void forgetSettings(Engine engine) {
    engine.execute(
        "DELETE FROM main.imports WHERE added + changed + same + skipped = 0 AND number <> (SELECT min(number) FROM main.imports)");
  }

  private static boolean keepsWho(Engine engine) {
    return engine.number(
            "SELECT count(*) FROM duckdb_columns() WHERE table_name = 'imports' AND column_name = 'by'")
        > 0;
  }
}
