package app.tamis.facts.store;

import app.tamis.facts.StoredImport;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import java.time.Instant;
import java.util.List;

/// The list of imports that a facts file carries with it.
public final class StoredImports {

  private StoredImports() {}

  public static void add(Draft draft, StoredImport done) {
    draft
        .engine()
        .execute(
            "INSERT INTO %s VALUES (%s, %s, %s, %d, %d, %d, %d, %s)"
                .formatted(
                    draft.own("imports"),
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
        "SELECT number, \"at\", source, added, changed, same, skipped, coalesce(\"by\", '') FROM main.imports ORDER BY number",
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
  static void forgetSettings(Draft draft) {
    draft
        .engine()
        .execute(
            "DELETE FROM %1$s WHERE added + changed + same + skipped = 0 AND number <> (SELECT min(number) FROM %1$s)"
                .formatted(draft.own("imports")));
  }
}
