package app.tamis.facts.reading;

import app.tamis.facts.FactTable;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.table.RowSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands in a folder's files that the mappings by which they are read don't know.
///
/// @param statuses columns in which such words stand
/// @param sold lines of bills by their descriptions, of files of which a mapping can learn
public record UnknownWords(List<Status> statuses, List<Sold> sold) {

  /// Of more, most stand once.
  private static final int MOST_DESCRIPTIONS = 20_000;

  private static final int MOST_WORDS = 200;

  /// @param named whether the mapping itself says that the column is one of words
  /// @param words the most frequent first
  public record Status(
      String file, FactTable table, String column, boolean named, List<Word> words) {}

  /// @param sum of what its records say; empty where they say none
  public record Word(String text, long rows, Optional<Double> sum) {}

  /// @param kind empty where it isn't known
  /// @param amount what they come to, 0 where they have no amounts
  public record Sold(String description, Optional<String> kind, long lines, double amount) {}

  public static UnknownWords in(OpenedFolder folder) {
    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      engine.executeResource("table/reading.sql");
      engine.seeOnly(folder.forTheEngine());
      var statuses = new ArrayList<Status>();
      var sold = new ArrayList<Sold>();
      for (var source : folder.sources()) {
        var readable = folder.readable(source.file()).readable();
        source.reader().stream()
            .flatMap(reader -> reader.statuses().stream())
            .forEach(status -> statuses.add(status(source, status, readable, engine)));
        if (tellsWhatIsSold(source)) {
          sold.addAll(sold(source, readable, engine));
        }
      }
      return new UnknownWords(statuses, sold);
    }
  }

  private static Status status(
      RowSource source, RowSource.Status status, SourceFile readable, Engine engine) {
    var words =
        engine.list(
            "WITH source AS (%s) SELECT min(value), count(*), sum(amount) FROM (%s) GROUP BY lower(value) ORDER BY 2 DESC, 1 LIMIT %d"
                .formatted(readable.scan(false), status.rows(), MOST_WORDS),
            row -> new Word(row.getString(1), row.getLong(2), number(row, 3)));
    return new Status(source.file().name(), source.table(), status.column(), status.named(), words);
  }

  private static Optional<Double> number(ResultSet row, int column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  /// A ledger tells it by accounts, and its texts name bills.
  private static boolean tellsWhatIsSold(RowSource source) {
    return source.table() == FactTable.INVOICE_LINES
        && source.reader().isPresent()
        && source.feeds("description")
        && source.leftOut().isEmpty();
  }

  private static List<Sold> sold(RowSource source, SourceFile readable, Engine engine) {
    var kind = source.feeds("kind") ? "kind" : "CAST(NULL AS VARCHAR)";
    var quantity = source.feeds("quantity") ? "coalesce(TRY_CAST(quantity AS DOUBLE), 1)" : "1";
    return engine.list(
        """
        SELECT description, %s, count(*), coalesce(sum(TRY_CAST(unit_price AS DOUBLE) * %s), 0)
        FROM (%s) WHERE description IS NOT NULL GROUP BY ALL ORDER BY 3 DESC, 1, 2 LIMIT %d\
        """
            .formatted(kind, quantity, source.rows(readable, false), MOST_DESCRIPTIONS),
        row ->
            new Sold(
                row.getString(1),
                Optional.ofNullable(row.getString(2)),
                row.getLong(3),
                row.getDouble(4)));
  }
}
