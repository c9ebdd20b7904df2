package app.tamis.facts;

import static java.util.Objects.requireNonNull;

import app.tamis.csv.CsvForm;
import app.tamis.facts.csv.CsvRecords;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.reading.OpenedFolder;
import app.tamis.facts.table.RowSource;
import app.tamis.reference.RandomFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A made folder of facts whose files are written anew, row by row.
final class RewrittenFolder {

  private final Path folder;
  private final Map<FactTable, SourceFile> files = new EnumMap<>(FactTable.class);
  private final Map<FactTable, List<List<String>>> rows = new EnumMap<>(FactTable.class);

  private RewrittenFolder(Path folder) {
    this.folder = folder;
  }

  static RewrittenFolder made(Path folder, long seed) throws IOException {
    RandomFolders.write(folder, seed);
    var made = new RewrittenFolder(folder);
    try (var opened = OpenedFolder.open(folder)) {
      opened.sources().forEach(made::take);
    }
    return made;
  }

  private void take(RowSource source) {
    var file = source.file();
    var records = new ArrayList<List<String>>();
    try (var reader = CsvRecords.open(file.path(), file.separator())) {
      for (var record = reader.next(); record.isPresent(); record = reader.next()) {
        records.add(record.get().fields());
      }
    }
    files.put(source.table(), file);
    rows.put(source.table(), records.subList(1, records.size()));
  }

  Path path() {
    return folder;
  }

  Set<FactTable> tables() {
    return rows.keySet();
  }

  List<List<String>> rows(FactTable table) {
    return rows.getOrDefault(table, List.of());
  }

  String cell(FactTable table, List<String> row, String column) {
    return row.get(header(table).indexOf(column));
  }

  List<String> with(FactTable table, List<String> row, String column, String value) {
    var changed = new ArrayList<>(row);
    changed.set(header(table).indexOf(column), value);
    return changed;
  }

  void write(FactTable table, List<List<String>> rows) throws IOException {
    remove(table);
    var lines = new ArrayList<List<String>>(List.of(header(table)));
    lines.addAll(rows);
    Files.writeString(
        folder.resolve(table.tableName() + ".csv"),
        lines.stream().map(CsvForm.exact(',')::record).collect(Collectors.joining("\n")));
  }

  void remove(FactTable table) throws IOException {
    Files.deleteIfExists(folder.resolve(table.tableName() + ".csv"));
    Files.deleteIfExists(folder.resolve(table.tableName() + ".csv.gz"));
  }

  private List<String> header(FactTable table) {
    return requireNonNull(files.get(table)).header();
  }
}
