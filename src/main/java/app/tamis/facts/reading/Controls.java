package app.tamis.facts.reading;

import app.tamis.facts.ControlTotals;
import app.tamis.facts.FactTable;
import app.tamis.facts.RowsLeftOut;
import app.tamis.facts.csv.ReadableCsv;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.table.RowSource;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What came in and what was left out, added up by the statements that read it.
final class Controls {

  private static final int VALUES_TOLD = 3;

  private final Engine engine;
  private final OpenedFolder folder;

  Controls(Engine engine, OpenedFolder folder) {
    this.engine = engine;
    this.folder = folder;
  }

  /// @param fed tables of which a file was read
  ControlTotals totals(Collection<FactTable> fed) {
    engine.executeResource("reading/read_rows.sql");
    engine.executeResource("reading/control_totals.sql");
    var parts =
        engine.list(
            "SELECT item, month, rows, first, last, amount FROM control_totals ORDER BY item, month",
            Controls::part);
    var leftOut =
        folder.sources().stream()
            .filter(source -> !source.dropped().isEmpty())
            .map(this::leftOut)
            .filter(file -> !file.parts().isEmpty())
            .toList();
    return ControlTotals.of(fed, parts, leftOut, new Extents(engine, folder).list());
  }

  private static ControlTotals.InMonth part(ResultSet row) throws SQLException {
    var table = FactTable.named(row.getString(1)).orElseThrow();
    return new ControlTotals.InMonth(
        table,
        day(row, 2).map(YearMonth::from),
        new ControlTotals.Of(
            row.getLong(3),
            day(row, 4),
            day(row, 5),
            Optional.ofNullable(row.getBigDecimal(6)).map(sum -> Sums.told(table, sum))));
  }

  private static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getDate(column)).map(java.sql.Date::toLocalDate);
  }

  private RowsLeftOut leftOut(RowSource source) {
    var csv = folder.readable(source.file());
    var parts = new ArrayList<RowsLeftOut.Part>();
    for (var dropped : source.dropped()) {
      parts.addAll(parts(source, csv, dropped));
    }
    return new RowsLeftOut(source.file().name(), source.table(), csv.records(), parts);
  }

  /// Of the rows with one value.
  private record Group(int way, Optional<String> value, long rows, Optional<BigDecimal> sum) {}

  private List<RowsLeftOut.Part> parts(
      RowSource source, ReadableCsv csv, RowSource.Dropped dropped) {
    var groups = new LinkedHashMap<Integer, List<Group>>();
    engine.forEach(
        "WITH source AS (%s) SELECT way, value, count(*), CAST(sum(amount) AS DECIMAL(38, 6)) FROM (%s) GROUP BY way, value ORDER BY way, 3 DESC, value"
            .formatted(csv.readable().scan(false), dropped.rows()),
        row ->
            new Group(
                row.getInt(1),
                Optional.ofNullable(row.getString(2)),
                row.getLong(3),
                Optional.ofNullable(row.getBigDecimal(4))),
        group -> groups.computeIfAbsent(group.way(), _ -> new ArrayList<>()).add(group));
    return groups.entrySet().stream()
        .map(way -> part(source.table(), dropped, way.getKey(), way.getValue()))
        .toList();
  }

  private static RowsLeftOut.Part part(
      FactTable table, RowSource.Dropped dropped, int way, List<Group> groups) {
    var values = new ArrayList<String>();
    if (dropped.ways().get(way).tellsValues()) {
      groups.stream().limit(VALUES_TOLD).forEach(group -> values.add(group.value().orElse("")));
      if (groups.size() > VALUES_TOLD) {
        values.add("…");
      }
    }
    var sum = groups.stream().flatMap(group -> group.sum().stream()).reduce(BigDecimal::add);
    return new RowsLeftOut.Part(
        dropped.rule(),
        dropped.ways().get(way).column(),
        values,
        groups.stream().mapToLong(Group::rows).sum(),
        sum.map(each -> Sums.told(table, each)));
  }
}
