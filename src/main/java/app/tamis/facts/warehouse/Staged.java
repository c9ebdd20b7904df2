package app.tamis.facts.warehouse;

import app.tamis.facts.CarriedSettings;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Parquet;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.store.FactsStore;
import app.tamis.facts.store.OpenedVersion;
import app.tamis.facts.store.StoredSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A portfolio's rows, of those pieces in which any differ from what is published.
///
/// @param now what is to be said of it
/// @param changed the pieces that differ
/// @param files with rows of such pieces, by table
record Staged(Manifest.Published now, SortedSet<String> changed, Map<String, Path> files) {

  /// @param number of the portfolio in the warehouse
  /// @param store its own
  /// @param before the prints of what is published of it
  /// @param folder where the files are put
  static Staged of(int number, FactsStore store, SortedMap<String, String> before, Path folder) {
    var version = store.current().orElseThrow();
    try (var engine = OpenedVersion.read(version, folder)) {
      var prints = new TreeMap<String, String>();
      WarehouseTable.all().forEach(table -> prints.putAll(prints(engine, table, number)));
      var changed = changed(before, prints);
      var files = new TreeMap<String, Path>();
      for (var table : WarehouseTable.all()) {
        var parts = parts(table, changed, prints);
        if (!parts.isEmpty()) {
          var file = folder.resolve("%d-%s.parquet".formatted(number, table.name()));
          engine.execute(
              Parquet.of(
                  "SELECT * FROM (%s) AS rows WHERE part IN (%s)"
                      .formatted(table.rows(number), Sql.texts(parts)),
                  file));
          files.put(table.name(), file);
        }
      }
      var settings = StoredSettings.carried(engine);
      return new Staged(said(number, store, settings, prints), changed, files);
    }
  }

  private static Manifest.Published said(
      int number, FactsStore store, CarriedSettings settings, SortedMap<String, String> prints) {
    return new Manifest.Published(
        number,
        store.currentNumber().orElseThrow(),
        settings.text().name(),
        settings.text().yaml(),
        prints);
  }

  /// How many rows each piece has, and what they come to together, in whatever order.
  private static Map<String, String> prints(Engine engine, WarehouseTable table, int number) {
    var prints = new TreeMap<String, String>();
    engine.forEach(
        "SELECT part, count(*) || ':' || CAST(sum(CAST(hash(rows) AS HUGEINT)) AS VARCHAR) FROM (%s) AS rows GROUP BY part"
            .formatted(table.rows(number)),
        row -> Map.entry(table.piece(row.getString(1)), row.getString(2)),
        print -> prints.put(print.getKey(), print.getValue()));
    return prints;
  }

  private static SortedSet<String> changed(Map<String, String> before, Map<String, String> now) {
    var changed = new TreeSet<>(before.keySet());
    changed.addAll(now.keySet());
    changed.removeIf(piece -> before.getOrDefault(piece, "").equals(now.getOrDefault(piece, "")));
    return changed;
  }

  private static SortedSet<String> parts(
      WarehouseTable table, SortedSet<String> changed, Map<String, String> prints) {
    var parts = new TreeSet<String>();
    for (var piece : changed) {
      if (prints.containsKey(piece)) {
        if (piece.equals(table.name())) {
          parts.add("");
        } else if (piece.startsWith(table.name() + "/")) {
          parts.add(piece.substring(table.name().length() + 1));
        }
      }
    }
    return parts;
  }
}
