package app.tamis.facts.mapping;

import app.tamis.facts.FactTable;
import app.tamis.facts.csv.ReadableCsv;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.table.RowSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a mapping makes of a file, as a person would write it down: for each table its columns,
/// then its rows. Nothing known is an empty cell; what could not be read stands behind a `!`.
public final class MappedResults {

  private MappedResults() {}

  /// Of a file in UTF-8.
  public static String of(String mapping, String file) {
    return of(Mapping.read("test.yaml", mapping), written(file));
  }

  public static String of(Mapping mapping, Path file) {
    return sources(mapping, file).stream().map(MappedResults::of).collect(Collectors.joining("\n"));
  }

  /// The rows alone of the only source of one table.
  public static String rowsOf(String mapping, String file, FactTable table) {
    var sources = sources(Mapping.read("test.yaml", mapping), written(file));
    return lines(
        sources.stream().filter(source -> source.table() == table).findFirst().orElseThrow());
  }

  private static Path written(String file) {
    try {
      return Files.writeString(Files.createTempDirectory("mapped").resolve("export.csv"), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<RowSource> sources(Mapping mapping, Path file) {
    try {
      var temporary = Files.createTempDirectory("mapped");
      return mapping.sources(mapping.open(file, file.getFileName().toString(), temporary));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String of(RowSource source) {
    var header =
        source.cells().stream().map(RowSource.Cell::column).collect(Collectors.joining(" | "));
    return source.table().tableName() + "\n" + header + "\n" + lines(source);
  }

  /// Figures over the rows of the only source of one table, in SQL: for files too long to compare.
  static String figures(Mapping mapping, Path file, FactTable table, String expressions) {
    var source =
        sources(mapping, file).stream()
            .filter(each -> each.table() == table)
            .findFirst()
            .orElseThrow();
    return answer(
            "SELECT %s FROM (%s)".formatted(expressions, source.rows(source.file(), false)), 1)
        .strip();
  }

  /// The rows of the only source of one table, by column.
  static List<Map<String, String>> rows(Mapping mapping, Path file, FactTable table) {
    var source =
        sources(mapping, file).stream()
            .filter(each -> each.table() == table)
            .findFirst()
            .orElseThrow();
    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      engine.executeResource("table/reading.sql");
      return engine.list(
          source.rows(source.file(), false),
          row -> {
            var cells = new HashMap<String, String>();
            for (var cell : source.cells()) {
              cells.put(cell.column(), String.valueOf(row.getString(cell.column())));
            }
            return cells;
          });
    }
  }

  /// A line a row, in the order of the file.
  private static String lines(RowSource source) {
    var columns =
        source.cells().stream().map(RowSource.Cell::column).collect(Collectors.joining(", "));
    try (var copies = Scratch.make()) {
      var readable = ReadableCsv.of(source.file(), copies.folder()).readable();
      return answer(
          "SELECT rn, %s FROM (%s) ORDER BY ALL".formatted(columns, source.rows(readable, true)),
          2);
    }
  }

  private static String answer(String query, int firstColumn) {
    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      engine.executeResource("table/reading.sql");
      var lines = new StringBuilder();
      engine.forEach(query, row -> line(row, firstColumn), lines::append);
      return lines.toString();
    }
  }

  private static String line(ResultSet row, int firstColumn) throws SQLException {
    var line = new StringBuilder();
    for (int i = firstColumn; i <= row.getMetaData().getColumnCount(); i++) {
      var text = row.getString(i);
      line.append(i == firstColumn ? "" : " | ")
          .append(text == null ? "" : text.replace(RowSource.UNREADABLE, '!'));
    }
    return line.append('\n').toString();
  }

  /// A file that is there for tests.
  public static Path resource(String name) throws URISyntaxException, IOException {
    return Path.of(MappedResults.class.getResource("/" + name).toURI());
  }
}
