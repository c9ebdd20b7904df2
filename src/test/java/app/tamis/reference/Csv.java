package app.tamis.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Reads one table of a folder: plain or gzipped, with or without BOM, quoted as in RFC 4180.
final class Csv {

  private final String text;
  private final char separator;
  private int at;

  private Csv(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  static List<Row> table(Path folder, String name) throws IOException {
    String text = withoutBom(content(folder, name));
    return text.isEmpty() ? List.of() : rows(name, text);
  }

  private static String content(Path folder, String name) throws IOException {
    Path plain = folder.resolve(name + ".csv");
    Path zipped = folder.resolve(name + ".csv.gz");
    if (Files.exists(zipped)) {
      try (InputStream bytes = new GZIPInputStream(Files.newInputStream(zipped))) {
        return new String(bytes.readAllBytes(), UTF_8);
      }
    }
    return Files.exists(plain) ? Files.readString(plain) : "";
  }

  private static String withoutBom(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static List<Row> rows(String table, String text) {
    List<List<String>> records = new Csv(text, separator(table, text)).records();
    List<String> header = records.getFirst();
    return records.stream().skip(1).map(cells -> row(table, header, cells)).toList();
  }

  /// Whichever makes the most of the header's columns known ones.
  private static char separator(String table, String text) {
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(candidate -> knownColumns(table, text, candidate)))
        .orElseThrow();
  }

  private static long knownColumns(String table, String text, char separator) {
    List<String> header = new Csv(text, separator).record();
    return header.stream().filter(Tables.columns(table)::contains).count();
  }

  private static Row row(String table, List<String> header, List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(table + ": a row of another width: " + cells);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int column = 0; column < header.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        values.put(header.get(column), cells.get(column));
      }
    }
    return new Row(table, values);
  }

  private List<List<String>> records() {
    List<List<String>> records = new ArrayList<>();
    while (at < text.length()) {
      records.add(record());
    }
    return records;
  }

  private List<String> record() {
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == separator) {
      at++;
      cells.add(cell());
    }
    skipLineEnd();
    return cells;
  }

  private String cell() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    at++;
    while (true) {
      char next = text.charAt(at++);
      if (next != '"') {
        value.append(next);
      } else if (at < text.length() && text.charAt(at) == '"') {
        value.append('"');
        at++;
      } else {
        return value.toString();
      }
    }
  }

  private String bare() {
    int start = at;
    while (at < text.length() && !endsCell(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean endsCell(char next) {
    return next == separator || next == '\n' || next == '\r';
  }

  private void skipLineEnd() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
  }
}
