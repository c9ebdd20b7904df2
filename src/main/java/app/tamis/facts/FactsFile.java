package app.tamis.facts;

import app.tamis.csv.CsvForm;
import app.tamis.csv.Guard;
import app.tamis.facts.csv.CsvRecords;
import app.tamis.facts.csv.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A file of a folder of facts that people finish by hand. What is written into it takes the form
/// that it has: its separator, its columns in their order, its line ends.
public final class FactsFile {

  private final Path path;
  private final FactTable table;

  /// @param path of the file, which need not exist
  public FactsFile(Path path, FactTable table) {
    this.path = path;
    this.table = table;
  }

  /// Adds rows behind those that stay.
  ///
  /// @param rows texts by column; a new file has the columns of the first row
  /// @param stays whether a row that stands in the file is kept, by its texts
  public void add(List<Map<String, String>> rows, Predicate<Map<String, String>> stays) {
    try {
      if (Files.exists(path)) {
        Files.writeString(path, changed(Files.readString(path), rows, stays));
      } else if (!rows.isEmpty()) {
        var header = List.copyOf(rows.getFirst().keySet());
        Files.writeString(path, text(written(header, header, rows, ','), "\n"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String changed(
      String before, List<Map<String, String>> rows, Predicate<Map<String, String>> stays) {
    var file = SourceFile.open(path, path.toString(), table.columnNames());
    var columns = file.header().stream().map(FactsFile::column).toList();
    var lines = new ArrayList<String>();
    try (var records = CsvRecords.open(path, file.separator())) {
      for (var next = records.next(); next.isPresent(); next = records.next()) {
        var record = next.get();
        if (record.line() <= file.linesBeforeHeader() + 1L
            || record.isBlank()
            || stays.test(byColumn(columns, record.fields()))) {
          lines.add(record.raw());
        }
      }
    }
    lines.addAll(written(List.of(), columns, rows, file.separator()));
    var start = before.startsWith("\uFEFF") ? "\uFEFF" : "";
    return start + text(lines, before.contains("\r\n") ? "\r\n" : "\n");
  }

  private static String column(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> byColumn(List<String> columns, List<String> fields) {
    var row = new HashMap<String, String>();
    for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
      row.put(columns.get(i), Guard.unguarded(fields.get(i).strip()));
    }
    return row;
  }

  private static List<String> written(
      List<String> header, List<String> columns, List<Map<String, String>> rows, char separator) {
    var form = CsvForm.harmless(separator);
    var lines = new ArrayList<String>();
    if (!header.isEmpty()) {
      lines.add(form.record(header));
    }
    rows.forEach(row ->
        lines.add(
            form.record(columns.stream().map(column -> row.getOrDefault(column, "")).toList())));
    return lines;
  }

  private static String text(List<String> lines, String lineEnd) {
    return lines.stream().map(line -> line + lineEnd).collect(Collectors.joining());
  }
}
