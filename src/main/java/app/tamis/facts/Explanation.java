package app.tamis.facts;

import app.tamis.basics.Message;
import app.tamis.facts.RowSource.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Finds out what is wrong with a source's rows, and where. Reads the file again: first the engine
/// numbers the rows at fault, then their numbers are followed to lines. Leaves the numbers in the
/// table `faults`.
final class Explanation {

  private final Engine engine;
  private final RowSource source;
  private final ReadableCsv csv;
  private final TypedRows rows;
  private final Typing typing;
  private Optional<Spellings> names = Optional.empty();

  Explanation(Engine engine, RowSource source, ReadableCsv csv, TypedRows rows, Typing typing) {
    this.engine = engine;
    this.source = source;
    this.csv = csv;
    this.rows = rows;
    this.typing = typing;
  }

  private record NumberedFault(long number, String cell, TypedRows.Fault.Kind kind, long other) {}

  void forEach(Consumer<Reject> consumer) {
    findFaults();
    var faults = faultsByNumber();
    var lines = new HashMap<Long, Long>();
    csv.forEachNumbered((number, record) -> {
      lines.put(number, record.line());
      for (var fault : faults.getOrDefault(number, List.of())) {
        consumer.accept(reject(fault, record, lines));
      }
    });
  }

  private void findFaults() {
    engine.execute(
        "CREATE OR REPLACE TEMP TABLE faults AS SELECT rn, cell, kind, CAST(0 AS BIGINT) AS other FROM ("
            + rows.faults()
            + ")");
    var key = source.table().key();
    var columns = key.stream().map(Sql::name).collect(Collectors.joining(", "));
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
            .formatted(Sql.text(key.getLast()), columns, rows.values(key, true), present));
  }

  private Map<Long, List<NumberedFault>> faultsByNumber() {
    return engine
        .list(
            "SELECT rn, cell, kind, other FROM faults ORDER BY rn, cell",
            row ->
                new NumberedFault(
                    row.getLong(1),
                    row.getString(2),
                    TypedRows.Fault.Kind.valueOf(row.getString(3)),
                    row.getLong(4)))
        .stream()
        .collect(Collectors.groupingBy(NumberedFault::number, TreeMap::new, Collectors.toList()));
  }

  private Reject reject(NumberedFault fault, CsvRecord record, Map<Long, Long> lines) {
    var cell = source.cells().stream().filter(c -> c.column().equals(fault.cell())).findFirst();
    var sources = cell.map(Cell::sources).orElse(List.of(fault.cell()));
    var value =
        sources.stream().map(name -> valueOf(name, record)).collect(Collectors.joining(" "));
    return new Reject(
        csv.original().name(),
        record.line(),
        String.join(" + ", sources),
        value,
        expected(fault, cell, value, lines),
        record.raw());
  }

  private Message expected(
      NumberedFault fault, Optional<Cell> cell, String value, Map<Long, Long> lines) {
    return switch (fault.kind()) {
      case MISSING ->
          Message.of(source.table() == FactTable.ALIASES ? "expected.alias" : "expected.value");
      case NOT_ACCEPTABLE ->
          cell.flatMap(Cell::expected)
              .orElseGet(
                  () -> typing.expected(source.table().column(fault.cell()).orElseThrow(), value));
      case UNKNOWN_CLIENT -> names().expectedClient(value);
      case UNKNOWN_NAME -> names().expectedName(value);
      case UNKNOWN_INVOICE -> Message.of("expected.invoice");
      case DUPLICATE ->
          Message.of("expected.unique", String.valueOf(lines.getOrDefault(fault.other(), 0L)));
    };
  }

  /// Whose names are known, once the clients are.
  private Spellings names() {
    if (names.isEmpty()) {
      names = Optional.of(new Spellings(engine));
    }
    return names.get();
  }

  private String valueOf(String column, CsvRecord record) {
    return new MappingHeader(csv.original(), List.of())
        .find(column)
        .filter(number -> number <= record.fields().size())
        .map(number -> record.fields().get(number - 1).strip())
        .orElse("");
  }
}
