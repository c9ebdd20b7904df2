package app.tamis.facts.proposal;

import app.tamis.facts.MappingQuestion;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.EnginePath;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The first rows of a file, to see how it writes what.
public final class MappingSample implements AutoCloseable {

  private static final int ROWS = 100_000;
  private static final int TEXTS = 5_000;

  private final Engine engine;

  /// @param temporary where the engine may put what doesn't fit into memory
  public MappingSample(SourceFile file, Path temporary) {
    engine = Engine.inMemory(temporary);
    engine.executeResource("table/reading.sql");
    var shown = file.forTheEngine(temporary);
    engine.seeOnly(List.of(EnginePath.known(shown.path())));
    engine.execute("CREATE TABLE sample AS FROM (" + shown.scan(false) + ") LIMIT " + ROWS);
  }

  /// For each expression over the column the share, 0 to 1, of its texts for which it has a value;
  /// 1 where the column is empty.
  ///
  /// @param column SQL for the text
  List<Double> shares(String column, List<String> expressions) {
    var shares =
        expressions.stream()
            .map(expression -> "coalesce(count(%s) / nullif(count(*), 0), 1)".formatted(expression))
            .collect(Collectors.joining(", "));
    return list(
            "SELECT unnest([%1$s]) FROM (SELECT DISTINCT %2$s FROM sample WHERE %2$s IS NOT NULL LIMIT %3$d)"
                .formatted(shares, column, TEXTS))
        .stream()
        .map(Double::valueOf)
        .toList();
  }

  /// Whether some rows have nothing there.
  boolean hasGaps(String column) {
    return list("SELECT count(*) > count(%s) FROM sample".formatted(column))
        .getFirst()
        .equals("true");
  }

  /// Whether there are rows, but none has anything there.
  boolean isEmpty(String column) {
    return list("SELECT count(*) > 0 AND count(%s) = 0 FROM sample".formatted(column))
        .getFirst()
        .equals("true");
  }

  /// The column's texts, the most frequent first.
  public List<String> values(String column, int most) {
    return list(
        "SELECT %1$s FROM sample WHERE %1$s IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT %2$d"
            .formatted(column, most));
  }

  /// Texts of which two expressions say something, but not the same.
  List<MappingQuestion.Example> differing(String column, String one, String other, int most) {
    return engine.list(
        """
        SELECT text, one, other
        FROM (SELECT %1$s AS text, %2$s AS one, %3$s AS other FROM sample WHERE %1$s IS NOT NULL)
        WHERE one <> other GROUP BY ALL ORDER BY count(*) DESC, text LIMIT %4$d\
        """
            .formatted(column, one, other, most),
        row -> new MappingQuestion.Example(row.getString(1), row.getString(2), row.getString(3)));
  }

  /// Whether no two rows have the same text there.
  boolean isUnique(String column) {
    return list("SELECT count(%1$s) = count(DISTINCT %1$s) FROM sample".formatted(column))
        .getFirst()
        .equals("true");
  }

  private List<String> list(String query) {
    return engine.list(query, row -> row.getString(1));
  }

  @Override
  public void close() {
    engine.close();
  }
}
