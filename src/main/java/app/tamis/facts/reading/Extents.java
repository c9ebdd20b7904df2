package app.tamis.facts.reading;

import app.tamis.facts.FactTable;
import app.tamis.facts.FileExtent;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.table.RowSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much each file holds, told by the rows that were read of it: a file isn't opened again for
/// this. Of a record that stands in several files, the last one tells whose and when it is.
final class Extents {

  private final Engine engine;
  private final OpenedFolder folder;

  Extents(Engine engine, OpenedFolder folder) {
    this.engine = engine;
    this.folder = folder;
  }

  /// By name.
  List<FileExtent> list() {
    engine.executeResource("reading/whose_and_when.sql");
    var extents = new ArrayList<FileExtent>();
    conditions().forEach((file, conditions) -> extents.add(of(file, conditions)));
    return extents;
  }

  /// Which rows are a file's: those of a table that bear the file's number among the files of this
  /// table.
  private Map<SourceFile, List<String>> conditions() {
    var numbers = new EnumMap<FactTable, Integer>(FactTable.class);
    var conditions = new LinkedHashMap<SourceFile, List<String>>();
    folder.sources().stream()
        .sorted(Comparator.comparing((RowSource source) -> source.file().name()))
        .forEach(source ->
            conditions
                .computeIfAbsent(source.file(), _ -> new ArrayList<>())
                .add(
                    "(item = %s AND source = %d)"
                        .formatted(
                            Sql.text(source.table().tableName()),
                            numbers.merge(source.table(), 1, Integer::sum))));
    return conditions;
  }

  private FileExtent of(SourceFile file, List<String> conditions) {
    return engine
        .list(
            "SELECT count(DISTINCT client_id), min(day), max(day) FROM whose_and_when WHERE "
                + String.join(" OR ", conditions),
            row -> extent(file, row))
        .getFirst();
  }

  private FileExtent extent(SourceFile file, ResultSet row) throws SQLException {
    return new FileExtent(
        file.name(), folder.readable(file).records(), row.getLong(1), month(row, 2), month(row, 3));
  }

  private static Optional<YearMonth> month(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class)).map(YearMonth::from);
  }
}
