package app.tamis.facts.store;

import static java.util.stream.Collectors.joining;

import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Keeps few the files that a version stands on, however often something comes in: the sixteenth
/// file of about one size takes in the rows of the fifteen before it. So each row is written again
/// once for every sixteen times that the store has grown, and what was there before stays for an
/// undo.
final class Folding {

  private static final int AT = 16;

  /// How many times as many rows as the later ones have on average a file of their size has at
  /// most.
  private static final int OF_ONE_SIZE = 4;

  private Folding() {}

  /// Has a file being made take in the rows of others that are in force, if they are many.
  ///
  /// @param number of the file
  static void of(Engine engine, Layers layers, String number) {
    var files = List.copyOf(layers.parts().numbers());
    if (files.contains(number)) {
      var others = chosen(files, sizes(engine));
      if (!others.isEmpty()) {
        takeIn(engine, layers, number, others);
      }
    }
  }

  private static void takeIn(Engine engine, Layers layers, String number, Set<String> others) {
    var gone = layers.gone();
    Stream.concat(StoreTable.facts().stream(), StoreTable.ADDED.stream())
        .forEach(table -> {
          var folded =
              layers.parts().of(table).stream()
                  .filter(part -> others.contains(part.number()))
                  .toList();
          if (!folded.isEmpty()) {
            engine.execute(
                "CREATE TABLE IF NOT EXISTS %s (%s)"
                    .formatted(table.in(number), table.definition()));
            folded.forEach(part ->
                engine.execute(
                    "INSERT INTO %s SELECT %s"
                        .formatted(table.in(number), Layers.inForce(table, part, gone))));
            layers.parts().move(table, others, number);
          }
        });
    takeInWhatIsGone(engine, number, others);
    layers.parts().setAlone(StoreTable.GONE, number);
  }

  /// What is gone of files that stay is said by the one file, and what is gone of the others by
  /// none.
  private static void takeInWhatIsGone(Engine engine, String number, Set<String> others) {
    engine.execute(
        "DELETE FROM %1$s; INSERT INTO %1$s FROM store.main.gone WHERE number NOT IN (%2$s)"
            .formatted(
                StoreTable.GONE.in(number), others.stream().map(Sql::text).collect(joining(", "))));
  }

  /// How many rows each file has, in force or not.
  private static Map<String, Long> sizes(Engine engine) {
    var sizes = new HashMap<String, Long>();
    engine.forEach(
        "SELECT database_name, sum(estimated_size) FROM duckdb_tables() WHERE schema_name = 'main' AND table_name IN (%s) GROUP BY database_name"
            .formatted(
                StoreTable.facts().stream()
                    .map(table -> Sql.text(table.name()))
                    .collect(joining(", "))),
        row -> Map.entry(row.getString(1), row.getLong(2)),
        size -> sizes.put(size.getKey(), size.getValue()));
    return sizes;
  }

  /// @param files that a version stands on, its own last
  /// @param rows how many each has
  /// @return which of them its own is to take in; none where they are few
  static Set<String> chosen(List<String> files, Map<String, Long> rows) {
    long own = rows.getOrDefault(files.getLast(), 0L);
    var earlier = files.subList(0, files.size() - 1).reversed();
    var chosen = new LinkedHashSet<String>();
    for (var run = run(earlier, rows, own); run.size() + 1 >= AT; ) {
      chosen.addAll(run);
      own += run.stream().mapToLong(file -> rows.getOrDefault(file, 0L)).sum();
      // What it has taken in may make it the sixteenth of a larger size.
      run = run(earlier.subList(chosen.size(), earlier.size()), rows, own);
    }
    return chosen;
  }

  /// The latest files that are of one size with what comes after them.
  private static List<String> run(List<String> latestFirst, Map<String, Long> rows, long own) {
    var run = new ArrayList<String>();
    long later = own;
    for (var file : latestFirst) {
      long size = rows.getOrDefault(file, 0L);
      if (size * (run.size() + 1) > OF_ONE_SIZE * later) {
        break;
      }
      later += size;
      run.add(file);
    }
    return run;
  }
}
