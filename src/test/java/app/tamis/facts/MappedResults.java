package app.tamis.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// What a mapping makes of a file, as a person would write it down: for each table its columns,
/// then its rows. Nothing known is an empty cell; what could not be read stands behind a `!`.
final class MappedResults {

  private MappedResults() {}

  /// The result of a mapping of one table, of its columns alone, over a file in UTF-8.
  static String of(String mapping, String file) {
    try {
      var folder = Files.createTempDirectory("mapped");
      var path = Files.writeString(folder.resolve("export.csv"), file);
      return of(Mapping.read("test.yaml", mapping), path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String of(Mapping mapping, Path file) {
    try {
      var temporary = Files.createTempDirectory("mapped");
      var csv = mapping.open(file, file.getFileName().toString(), temporary);
      return mapping.sources(csv).stream().map(MappedResults::of).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String of(RowSource source) {
    var header =
        source.cells().stream().map(RowSource.Cell::column).collect(Collectors.joining(" | "));
    var rows = lines(source.rows(true));
    return source.table().tableName() + "\n" + header + "\n" + rows;
  }

  /// The answer to a query, a line a row, without its first column, in the order of that column.
  private static String lines(String query) {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT * FROM (" + query + ") ORDER BY ALL")) {
      int columns = result.getMetaData().getColumnCount();
      var lines = new StringBuilder();
      while (result.next()) {
        for (int i = 2; i <= columns; i++) {
          var text = result.getString(i);
          lines
              .append(i == 2 ? "" : " | ")
              .append(text == null ? "" : text.replace(RowSource.UNREADABLE, '!'));
        }
        lines.append('\n');
      }
      return lines.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  static List<String> problems(Runnable reading) {
    try {
      reading.run();
      return List.of();
    } catch (app.tamis.basics.Problems problems) {
      var english = app.tamis.basics.Words.in(java.util.Locale.UK);
      return problems.messages().stream().map(english::say).toList();
    }
  }
}
