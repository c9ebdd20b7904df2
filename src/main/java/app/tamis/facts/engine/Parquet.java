package app.tamis.facts.engine;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// Files of Parquet, as DuckDB's SQL names them. Their places must have plain names.
public final class Parquet {

  private Parquet() {}

  /// What stands in files of one form, to be selected from.
  ///
  /// @param files one at least
  public static String in(Collection<Path> files) {
    return files.stream()
        .map(file -> EnginePath.known(file).sql())
        .collect(joining(", ", "read_parquet([", "], hive_partitioning = false)"));
  }

  /// A statement that writes what a query finds, for ourselves to read again.
  public static String of(String query, Path file) {
    return written(query, file, "");
  }

  /// The same for other engines too. Those of Iceberg find a column by its number, and read blank
  /// rows where there is none.
  ///
  /// @param columns the query's, in order
  public static String of(String query, Path file, List<String> columns) {
    return written(
        query,
        file,
        IntStream.range(0, columns.size())
            .mapToObj(i -> Sql.name(columns.get(i)) + ": " + (i + 1))
            .collect(joining(", ", ", FIELD_IDS {", "}")));
  }

  private static String written(String query, Path file, String numbers) {
    return "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd%s)"
        .formatted(query, EnginePath.known(file).sql(), numbers);
  }
}
