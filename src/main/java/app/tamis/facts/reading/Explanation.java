package app.tamis.facts.reading;

import app.tamis.basics.Message;
import app.tamis.facts.FactTable;
import app.tamis.facts.Reject;
import app.tamis.facts.csv.CellText;
import app.tamis.facts.csv.CsvRecord;
import app.tamis.facts.csv.ReadableCsv;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.mapping.MappingHeader;
import app.tamis.facts.table.RowSource;
import app.tamis.facts.table.RowSource.Cell;
import app.tamis.facts.table.TypedRows;
import app.tamis.facts.table.Typing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Finds out what is wrong with a source's rows, and where, in the order of the file. Reads the
/// file again: first the engine numbers the rows at fault, then their numbers are followed to
/// lines. Leaves the numbers in the table `faults`.
final class Explanation {

  private static final String KEY_PARTS = ",";

  /// Faults are fetched for so many records at once: every row may be at fault, and memory must
  /// hold them.
  private static final int PIECE = 1 << 16;

  private final Engine engine;
  private final RowSource source;
  private final ReadableCsv csv;
  private final TypedRows rows;
  private final Typing typing;
  private final Spellings names;
  private final RecordLines lines = new RecordLines();
  private Map<Long, List<NumberedFault>> faults = Map.of();
  private List<String> others = List.of();
  private List<Message> known = List.of();

  Explanation(Engine engine, RowSource source, ReadableCsv csv, TypedRows rows, Typing typing) {
    this.engine = engine;
    this.source = source;
    this.csv = csv;
    this.rows = rows;
    this.typing = typing;
    this.names = source.table().namesItsClient() ? Spellings.known(engine) : Spellings.none();
  }

  private record NumberedFault(long number, String cell, TypedRows.Fault.Kind kind, long other) {}

  /// What is wrong with rows by themselves, and those that stand twice.
  void forEach(Consumer<Reject> consumer) {
    findFaults();
    tell(
        consumer,
        (record, fault) ->
            consumer.accept(new Reject(name(), record.line(), "", "", fault, record.raw())));
  }

  /// The rows whose keys stand in a table, since another file says otherwise of the same record.
  ///
  /// @param others names of the files before
  void forEachElsewhere(String keys, List<String> others, Consumer<Reject> consumer) {
    this.others = List.copyOf(others);
    findIn(keys, TypedRows.Fault.Kind.ELSEWHERE, "0");
    tell(consumer, (_, _) -> {});
  }

  /// The rows that an earlier import told otherwise.
  void forEachKnown(KnownOtherwise known, Consumer<Reject> consumer) {
    this.known = known.known();
    findIn(KnownOtherwise.TABLE, TypedRows.Fault.Kind.KNOWN_OTHERWISE, "nr");
    tell(consumer, (_, _) -> {});
  }

  /// The rows of which an older export of the same days may tell.
  void forEachToldAgain(Consumer<Reject> consumer) {
    findIn(ToldAgain.REFUSED, TypedRows.Fault.Kind.TOLD_AGAIN, "0");
    tell(consumer, (_, _) -> {});
  }

  private void tell(Consumer<Reject> consumer, BiConsumer<CsvRecord, Message> malformed) {
    boolean twins = engine.number("SELECT count(*) FROM faults WHERE kind = 'DUPLICATE'") > 0;
    csv.forEach(
        new ReadableCsv.Records() {
          @Override
          public void numbered(long number, CsvRecord record) {
            if (twins) {
              lines.add(number, record.line());
            }
            for (var fault : faultsOf(number)) {
              consumer.accept(reject(fault, record));
            }
          }

          @Override
          public void malformed(CsvRecord record, Message fault) {
            malformed.accept(record, fault);
          }
        });
  }

  private String name() {
    return csv.original().name();
  }

  /// The rows whose keys stand in a table.
  ///
  /// @param other what tells faults of the kind apart, in SQL over that table
  private void findIn(String keys, TypedRows.Fault.Kind kind, String other) {
    var key = source.table().key();
    var columns = Sql.names(key);
    engine.execute(
        """
        CREATE OR REPLACE TEMP TABLE faults AS
        SELECT rn, %s AS cell, '%s' AS kind, CAST(%s AS BIGINT) AS other
        FROM (%s) JOIN %s USING (%s)\
        """
            .formatted(
                Sql.text(String.join(KEY_PARTS, key)),
                kind,
                other,
                rows.values(key, true),
                keys,
                columns));
  }

  private void findFaults() {
    engine.execute(
        "CREATE OR REPLACE TEMP TABLE faults AS SELECT rn, cell, kind, CAST(0 AS BIGINT) AS other FROM ("
            + rows.faults()
            + ")");
    var key = source.table().key();
    var columns = Sql.names(key);
    var present =
        key.stream()
            .map(name -> Sql.name(name) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    engine.execute(
        """
        INSERT INTO faults
        SELECT rn, %s, 'DUPLICATE', first
        FROM (SELECT rn, min(rn) OVER (PARTITION BY %s) AS first FROM (%s) WHERE %s)
        WHERE rn > first\
        """
            .formatted(
                Sql.text(String.join(KEY_PARTS, key)), columns, rows.values(key, true), present));
  }

  /// To be asked of one record after the other.
  private List<NumberedFault> faultsOf(long number) {
    if (number % PIECE == 1) {
      faults = faultsFrom(number);
    }
    return faults.getOrDefault(number, List.of());
  }

  private Map<Long, List<NumberedFault>> faultsFrom(long number) {
    return engine
        .list(
            "SELECT rn, cell, kind, other FROM faults WHERE rn >= %d AND rn < %d ORDER BY rn, cell"
                .formatted(number, number + PIECE),
            row ->
                new NumberedFault(
                    row.getLong(1),
                    row.getString(2),
                    TypedRows.Fault.Kind.valueOf(row.getString(3)),
                    row.getLong(4)))
        .stream()
        .collect(Collectors.groupingBy(NumberedFault::number));
  }

  private Reject reject(NumberedFault fault, CsvRecord record) {
    var columns = List.of(fault.cell().split(KEY_PARTS, -1));
    var cell =
        source.cells().stream().filter(c -> c.column().equals(columns.getLast())).findFirst();
    var sources = columns.stream().flatMap(column -> sources(column).stream()).distinct().toList();
    var value =
        sources.stream()
            .map(name -> valueOf(name, record))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    return new Reject(
        name(),
        record.line(),
        String.join(" + ", sources),
        value,
        expected(fault, cell, value),
        record.raw());
  }

  private Message expected(NumberedFault fault, Optional<Cell> cell, String value) {
    return switch (fault.kind()) {
      case MISSING ->
          Message.of(source.table() == FactTable.ALIASES ? "expected.alias" : "expected.value");
      case NOT_ACCEPTABLE ->
          cell.flatMap(Cell::expected)
              .orElseGet(
                  () -> typing.expected(source.table().column(fault.cell()).orElseThrow(), value));
      case UNKNOWN_CLIENT -> names.expectedClient(value);
      case UNKNOWN_NAME -> names.expectedName(value);
      case UNKNOWN_INVOICE -> Message.of("expected.invoice");
      case HALF_A_PERIOD -> Message.of("expected.period");
      case BACKWARD_PERIOD -> Message.of("expected.period.forward");
      case LONG_PERIOD -> Message.of("expected.period.short", TypedRows.MOST_MONTHS);
      case DISAGREEMENT ->
          Message.of(
              "expected.same",
              cell.flatMap(Cell::disagreement)
                  .map(RowSource.Disagreement::record)
                  .orElse(List.of()));
      case ELSEWHERE -> Message.of("expected.elsewhere", others);
      case TOLD_AGAIN -> Message.of("expected.again");
      case KNOWN_OTHERWISE -> known.get(Math.toIntExact(fault.other() - 1));
      case DUPLICATE ->
          Message.of(
              source.table().key().size() == 1 ? "expected.unique" : "expected.unique.together",
              String.valueOf(lines.of(fault.other())));
    };
  }

  /// The file's columns that make a column of the table.
  private List<String> sources(String column) {
    return source.cells().stream()
        .filter(cell -> cell.column().equals(column) || isInsteadOf(cell, column))
        .findFirst()
        .map(Cell::sources)
        .orElse(List.of(column));
  }

  private boolean isInsteadOf(Cell cell, String column) {
    return column.equals("client_id") && cell.column().equals(FactTable.CLIENT_NAME);
  }

  private String valueOf(String column, CsvRecord record) {
    return new MappingHeader(csv.original(), List.of())
        .find(column)
        .filter(number -> number <= record.fields().size())
        .map(number -> CellText.of(record.fields().get(number - 1)).strip())
        .orElse("");
  }
}
