package app.tamis.facts.table;

import app.tamis.basics.Message;
import app.tamis.facts.FactTable;
import app.tamis.facts.RowsLeftOut;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.engine.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where rows of a fact table come from: a file, and what of it makes each column.
///
/// @param from what stands after FROM, over the relation `source` with the file's columns `c1`,
///   `c2` …: `source` itself, or `source` filtered, thinned out or joined. It must pass on `rn`
///   where `source` has it.
/// @param cells one for each column of the table that the file feeds
/// @param named where rows may name an invoice by client and number
/// @param leftOut rows that look as if they belonged to the table and don't
/// @param comparable whether a mapping reads the file, by rows that each say all of theirs: two
///   that are alike are worth a word
/// @param dropped the rows of the file that don't come in, rule by rule
/// @param reader what reads the file, where a mapping does
public record RowSource(
    SourceFile file,
    FactTable table,
    String from,
    List<Cell> cells,
    Optional<NamedInvoice> named,
    Optional<LeftOut> leftOut,
    boolean comparable,
    List<Dropped> dropped,
    Optional<Reader> reader) {

  /// Stands before a text that could not be read as the mapping says, so that it fails its check
  /// and can still be shown as it was.
  public static final char UNREADABLE = '\u0001';

  public RowSource {
    cells = List.copyOf(cells);
    dropped = List.copyOf(dropped);
  }

  /// Of a file that no mapping reads, and of which every row comes in.
  public RowSource(SourceFile file, FactTable table, String from, List<Cell> cells) {
    this(
        file,
        table,
        from,
        cells,
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        Optional.empty());
  }

  /// What reads a file.
  ///
  /// @param tool whose export it is
  /// @param namesRecords whether it makes up names of records that bear none in the file
  /// @param statuses columns that may bear words that it doesn't know
  public record Reader(String tool, boolean namesRecords, List<Status> statuses) {
    public Reader {
      statuses = List.copyOf(statuses);
    }
  }

  /// One column's text in the form of a folder of facts (ISO dates, numbers with a point), or NULL.
  ///
  /// @param column of the fact table, or `client_name`
  /// @param sql an expression over `source` of type VARCHAR
  /// @param sources names of the file's columns that it is made of, for messages
  /// @param expected what would have been accepted, where the mapping knows better than the
  ///   column's type
  /// @param disagreement where several rows make one record
  public record Cell(
      String column,
      String sql,
      List<String> sources,
      Optional<Message> expected,
      Optional<Disagreement> disagreement) {

    public Cell(String column, String sql, List<String> sources, Optional<Message> expected) {
      this(column, sql, sources, expected, Optional.empty());
    }

    /// The column of the rows that says whether the record's rows disagree.
    String disagrees() {
      return "disagree_" + column;
    }

    /// The same, made otherwise.
    public Cell as(String otherSql) {
      return new Cell(column, otherSql, sources, expected, disagreement);
    }

    /// A cell that is a column of the file as it stands, counted from 1.
    static Cell asItStands(String column, int position, String source) {
      return new Cell(column, "c" + position, List.of(source), Optional.empty());
    }

    /// Whether the text is made rather than copied, and so may be [#UNREADABLE].
    boolean isConverted() {
      return !sql.matches("c\\d+");
    }
  }

  /// That rows which make one record say different things.
  ///
  /// @param sql a condition over `source`
  /// @param record names of the file's columns that the rows share
  public record Disagreement(String sql, List<String> record) {}

  /// Rows that a rule leaves out.
  ///
  /// @param rows SQL over `source` for each of them: by which of the `ways` it went, counted from
  ///   0, the `value` that stood there, and the `amount` that it says; the last two may be NULL
  public record Dropped(RowsLeftOut.Rule rule, String rows, List<Way> ways) {
    public Dropped {
      ways = List.copyOf(ways);
    }

    /// @param column that the rule looks at, if it is one
    /// @param tellsValues whether what stands there says why the row is left out
    public record Way(Optional<String> column, boolean tellsValues) {}
  }

  /// A column that says what became of each record.
  ///
  /// @param named whether the mapping itself says that it is one
  /// @param rows SQL over `source` for each record that has a word there of which the mapping knows
  ///   nothing: the `value`, and the `amount` that the record says, which may be NULL
  public record Status(String column, boolean named, String rows) {}

  public boolean feeds(String column) {
    return cells.stream().anyMatch(cell -> cell.column().equals(column));
  }

  /// Money that is left out, and must not go without a word.
  ///
  /// @param from as a source's
  /// @param record SQL for what the rows of one record share
  /// @param amount SQL for a row's amount, a DOUBLE
  public record LeftOut(String from, String record, String amount) {}

  /// Only the rows of which a condition holds.
  public RowSource where(String condition) {
    return new RowSource(
        file,
        table,
        "(SELECT * FROM " + from + " WHERE " + condition + ") AS source",
        cells,
        named,
        leftOut,
        comparable,
        dropped,
        reader);
  }

  /// The same, read through a mapping.
  ///
  /// @param rules what the mapping leaves out
  /// @param byThemselves whether each row says all of its own
  public RowSource mapped(Reader by, List<Dropped> rules, boolean byThemselves) {
    return new RowSource(
        file, table, from, cells, named, leftOut, byThemselves, rules, Optional.of(by));
  }

  /// The same, whose rows may name an invoice by client and number.
  public RowSource naming(NamedInvoice invoice) {
    return new RowSource(
        file, table, from, cells, Optional.of(invoice), leftOut, comparable, dropped, reader);
  }

  /// The same, beside which rows are left out.
  public RowSource leaving(LeftOut left) {
    return new RowSource(
        file, table, from, cells, named, Optional.of(left), comparable, dropped, reader);
  }

  /// SQL that gives how many records are left out, and their sum; nothing where none can be.
  ///
  /// @param readable the file, or what was made of it for the engine
  public Optional<String> sumLeftOut(SourceFile readable) {
    return leftOut.map(left ->
        "WITH source AS (%s)\nSELECT count(DISTINCT %s), coalesce(sum(%s), 0) FROM %s"
            .formatted(readable.scan(false), left.record(), left.amount(), left.from()));
  }

  /// SQL that gives the rows: a text column for each cell, and `rn` first where numbered.
  ///
  /// @param readable the file, or what was made of it for the engine
  public String rows(SourceFile readable, boolean numbered) {
    return "WITH source AS ("
        + readable.scan(numbered)
        + ")\nSELECT "
        + (numbered ? "rn, " : "")
        + Stream.concat(
                cells.stream().map(cell -> cell.sql() + " AS " + Sql.name(cell.column())),
                cells.stream()
                    .flatMap(cell ->
                        cell.disagreement().stream()
                            .map(differ -> differ.sql() + " AS " + Sql.name(cell.disagrees()))))
            .collect(Collectors.joining(", "))
        + named.map(_ -> NamedInvoice.COLUMNS).orElse("")
        + "\nFROM "
        + from;
  }
}
