package app.tamis.facts.proposal;

import app.tamis.facts.MappingQuestion;
import app.tamis.facts.csv.ReadableCsv;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.EnginePath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The first rows of a file, to see how it writes what.
public final class MappingSample implements AutoCloseable {

  private static final int ROWS = 100_000;
  private static final int TEXTS = 5_000;
  private static final double MORE_THAN_A_CENT = 0.015;

  private final Engine engine;

  /// @param temporary where the engine may put what doesn't fit into memory
  public MappingSample(SourceFile file, Path temporary) {
    engine = Engine.inMemory(temporary);
    engine.executeResource("table/reading.sql");
    var shown = ReadableCsv.of(file, temporary).readable();
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

  /// The columns, from 1, that are all of some rows, and lack on more of those that have others.
  ///
  /// @param filled SQL for how many columns of a row are filled
  List<Integer> groupedBy(int columns, String filled) {
    var tests =
        IntStream.rangeClosed(1, columns)
            .mapToObj(number ->
                """
                SELECT %1$d AS number,
                  count(*) FILTER (WHERE c%1$d IS NOT NULL AND filled = 1) AS alone,
                  count(*) FILTER (WHERE c%1$d IS NULL AND filled > 1) AS below,
                  count(*) FILTER (WHERE c%1$d IS NOT NULL AND filled > 2) AS beside
                FROM rows\
                """
                    .formatted(number))
            .collect(Collectors.joining("\nUNION ALL\n"));
    return engine.list(
        """
        WITH rows AS MATERIALIZED (SELECT *, %s AS filled FROM sample)
        SELECT number FROM (%s)
        WHERE alone > 0 AND alone <= below AND beside <= alone ORDER BY number\
        """
            .formatted(filled, tests),
        row -> row.getInt(1));
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

  /// @param rows records that bear it
  /// @param sum of their amounts
  record Counted(String text, long rows, Optional<Double> sum) {}

  /// The column's texts with what stands behind each, the most frequent first; whatever the case of
  /// their letters.
  ///
  /// @param key SQL for what the rows of one record share
  /// @param amount SQL of type DOUBLE
  List<Counted> words(String column, String key, Optional<String> amount, int most) {
    return engine.list(
        """
        SELECT min(text), count(*), sum(amount)
        FROM (SELECT DISTINCT %s AS text, %s AS key, %s AS amount FROM sample)
        WHERE text IS NOT NULL GROUP BY lower(text) ORDER BY 2 DESC, 1 LIMIT %d\
        """
            .formatted(column, key, amount.orElse("NULL::DOUBLE"), most),
        row ->
            new Counted(
                row.getString(1),
                row.getLong(2),
                amount.isEmpty() ? Optional.empty() : Optional.of(row.getDouble(3))));
  }

  /// @param sum of all its rows
  /// @param largest but for the largest tenth
  record Extent(double sum, double largest) {}

  /// Of a number; nothing but zeros where no row has one.
  ///
  /// @param expression of type DOUBLE
  Extent extent(String expression) {
    return engine
        .list(
            "SELECT coalesce(sum(n), 0), coalesce(quantile_disc(n, 0.9), 0) FROM (SELECT %s AS n FROM sample)"
                .formatted(expression),
            row -> new Extent(row.getDouble(1), row.getDouble(2)))
        .getFirst();
  }

  /// The share, 0 to 1, of rows in which two numbers are about the same; 0 where no row tells.
  ///
  /// @param within how far they may lie apart, as a share of the other
  /// @param least rows in which the other is smaller don't tell
  double agreement(String one, String other, double within, double least) {
    return Double.parseDouble(
        list("""
        SELECT coalesce(avg(CASE WHEN abs(one - other) <= other * %s THEN 1.0 ELSE 0.0 END), 0)
        FROM (SELECT %s AS one, %s AS other FROM sample)
        WHERE one IS NOT NULL AND other >= %s\
        """
                .formatted(within, one, other, least))
            .getFirst());
  }

  /// Whether two amounts of money differ in some row that has both.
  boolean differ(String one, String other) {
    return engine.number(
            "SELECT count(*) FROM (SELECT %s AS one, %s AS other FROM sample) WHERE abs(one - other) > %s"
                .formatted(one, other, MORE_THAN_A_CENT))
        > 0;
  }

  /// Whether rows that have the same key differ there.
  boolean varies(String column, String key) {
    return list("SELECT coalesce(bool_or(n > 1), false) FROM (SELECT count(DISTINCT %1$s) AS n FROM sample WHERE %2$s IS NOT NULL GROUP BY %2$s)"
            .formatted(column, key))
        .getFirst()
        .equals("true");
  }

  /// Whether no two rows have the same text there.
  public boolean isUnique(String column) {
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
