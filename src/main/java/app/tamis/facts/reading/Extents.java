package app.tamis.facts.reading;

import static java.util.stream.Collectors.joining;

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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
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

  /// By name. The view `read_rows` must be there.
  List<FileExtent> list() {
    var sources =
        folder.sources().stream()
            .sorted(Comparator.comparing((RowSource source) -> source.file().name()))
            .toList();
    var files = sources.stream().map(RowSource::file).distinct().toList();
    return files.isEmpty()
        ? List.of()
        : engine.list(
            """
            SELECT any_value(place.file), count(DISTINCT client_id), min(day), max(day)
            FROM (VALUES %s) AS place (item, source, file)
            LEFT JOIN read_rows USING (item, source)
            GROUP BY place.file ORDER BY place.file\
            """
                .formatted(places(sources, files)),
            row -> extent(files.get(row.getInt(1)), row));
  }

  /// Where each file's rows are: those of a table that bear the file's number among the files of
  /// this table.
  private static String places(List<RowSource> sources, List<SourceFile> files) {
    var numbers = new EnumMap<FactTable, Integer>(FactTable.class);
    return sources.stream()
        .map(source ->
            "(%s, %d, %d)"
                .formatted(
                    Sql.text(source.table().tableName()),
                    numbers.merge(source.table(), 1, Integer::sum),
                    files.indexOf(source.file())))
        .collect(joining(", "));
  }

  private FileExtent extent(SourceFile file, ResultSet row) throws SQLException {
    return new FileExtent(
        file.name(), folder.readable(file).records(), row.getLong(2), month(row, 3), month(row, 4));
  }

  private static Optional<YearMonth> month(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class)).map(YearMonth::from);
  }
}
