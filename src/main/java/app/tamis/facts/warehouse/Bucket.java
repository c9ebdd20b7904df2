package app.tamis.facts.warehouse;

import app.tamis.facts.engine.EnginePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Some portfolios of a warehouse, whose rows lie together.
///
/// ```
/// WAREHOUSE/rows/time_entries/bucket=03/month=2025-01/rows-12.parquet
/// WAREHOUSE/rows/clients/bucket=03/rows-12.parquet
/// WAREHOUSE/buckets/03.json                    which of these files are in force, and whose rows they hold
/// WAREHOUSE/portfolios/harbour/facts/…         each portfolio's store, from which they were made
/// ```
public record Bucket(Path warehouse, int number) {

  private static final String ROWS = "rows";

  /// How often something of it was published: what was made of another generation is old.
  public int generation() {
    return manifest().generation();
  }

  Manifest manifest() {
    return Manifest.read(manifestFile());
  }

  Path manifestFile() {
    return warehouse.resolve("buckets").resolve("%02d.json".formatted(number));
  }

  public static Path dataOf(Path warehouse, String portfolio) {
    return warehouse.resolve("portfolios").resolve(portfolio);
  }

  /// Whether the engine can name files of a warehouse there.
  public static boolean isNameable(Path warehouse) {
    return EnginePath.isPlain(warehouse);
  }

  /// Where a piece is to lie, from the warehouse on.
  String place(String piece, int generation) {
    int slash = piece.indexOf('/');
    var table = slash < 0 ? piece : piece.substring(0, slash);
    var month = slash < 0 ? "" : "month=" + piece.substring(slash + 1) + "/";
    return "%s/%s/bucket=%02d/%srows-%d.parquet".formatted(ROWS, table, number, month, generation);
  }

  /// The folder that has a table's files, from the warehouse on.
  String folder(WarehouseTable table) {
    return "%s/%s/bucket=%02d".formatted(ROWS, table.name(), number);
  }

  /// The files of a table that are in force.
  List<Path> files(Manifest manifest, WarehouseTable table) {
    return manifest.files().entrySet().stream()
        .filter(each ->
            each.getKey().equals(table.name()) || each.getKey().startsWith(table.name() + "/"))
        .map(each -> warehouse.resolve(each.getValue()))
        .toList();
  }

  /// Deletes what is in force no more, or never came to be.
  void clear(Manifest manifest) {
    var inForce = new HashSet<>(manifest.files().values());
    try {
      for (var folder : tables()) {
        try (var files = Files.walk(folder)) {
          for (var file : files.filter(Files::isRegularFile).toList()) {
            if (!inForce.contains(warehouse.relativize(file).toString().replace('\\', '/'))) {
              Files.delete(file);
              deleteIfEmpty(Optional.ofNullable(file.getParent()));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteIfEmpty(Optional<Path> folder) throws IOException {
    if (folder.isPresent()) {
      try (var left = Files.list(folder.get())) {
        if (left.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(folder.get());
    }
  }

  /// The bucket's folder of each table.
  private List<Path> tables() throws IOException {
    var rows = warehouse.resolve(ROWS);
    if (Files.notExists(rows)) {
      return List.of();
    }
    try (Stream<Path> tables = Files.list(rows)) {
      return tables
          .map(table -> table.resolve("bucket=%02d".formatted(number)))
          .filter(Files::isDirectory)
          .toList();
    }
  }
}
