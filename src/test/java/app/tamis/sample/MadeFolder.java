package app.tamis.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A made folder as tests look at it.
record MadeFolder(Path path) {

  static final YearMonth DECEMBER = YearMonth.of(2025, 12);

  static MadeFolder write(Path path, int clients, int months, long seed, double scale)
      throws IOException {
    Sample.write(path, clients, months, seed, scale, DECEMBER);
    return new MadeFolder(path);
  }

  List<NamedCsvRecord> rows(String table) throws IOException {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(path.resolve(table + ".csv"))) {
      return reader.stream().toList();
    }
  }

  Set<String> values(String table, String column) throws IOException {
    return rows(table).stream().map(row -> row.getField(column)).collect(Collectors.toSet());
  }

  /// Every table's first line, by file name.
  Map<String, String> headers() throws IOException {
    var headers = texts();
    headers.remove("portfolio.yaml");
    headers.replaceAll((_, text) -> text.substring(0, text.indexOf('\n')));
    return headers;
  }

  /// Every file's text, by name.
  Map<String, String> texts() throws IOException {
    var texts = new TreeMap<String, String>();
    try (var files = Files.list(path)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
