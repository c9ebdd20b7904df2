package app.tamis.facts.sheets;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Problems;
import app.tamis.facts.files.Packed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Records in JSON as tables: a list of objects, an object a line, or an object with lists of
/// objects, each of which is a table. What stands within an object within a record has a name with
/// a point (`client.name`); the values of a list within one stand in one cell, with commas.
///
/// The first record is in line 2, and so on, wherever it stands in the file.
final class JsonRecords {

  private static final int MOST_DEPTH = 40;
  private static final int MOST_COLUMNS = 2_000;
  private static final int LONGEST_NUMBER = 400;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(SheetWriter.LONGEST_CELL)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .build();

  private final Path file;
  private long letters;

  private JsonRecords(Path file) {
    this.file = file;
  }

  private interface Records {
    void take(Map<String, String> record) throws IOException;
  }

  /// @throws Problems where there are no records in it
  static List<Sheet> written(Path file, String name, Path scratch) throws IOException {
    var records = new JsonRecords(file);
    var sheets = new ArrayList<Sheet>();
    for (var list : records.lists()) {
      var columns = records.columns(list);
      if (!columns.isEmpty()) {
        records.written(list, columns, scratch).ifPresent(sheets::add);
      }
    }
    if (sheets.isEmpty()) {
      throw Problems.of("sheet.json", name);
    }
    return List.copyOf(sheets);
  }

  private Optional<Sheet> written(String list, Map<String, Integer> columns, Path scratch)
      throws IOException {
    try (var out = new SheetWriter(list, scratch)) {
      columns.forEach((column, index) -> out.put(index, column));
      out.endRow();
      each(
          list,
          record -> {
            record.forEach((column, text) -> out.put(requireNonNull(columns.get(column)), text));
            out.endRow();
          });
      return out.sheet();
    }
  }

  /// The names of the lists of objects that the one object of the file has; else an empty name.
  private Set<String> lists() throws IOException {
    var lists = new LinkedHashSet<String>();
    try (var json = open()) {
      var first = json.nextToken();
      for (var token = json.nextToken();
          first == JsonToken.START_OBJECT && token != null && token != JsonToken.END_OBJECT;
          token = json.nextToken()) {
        var name = json.currentName();
        if (json.nextToken() == JsonToken.START_ARRAY) {
          if (json.nextToken() == JsonToken.START_OBJECT) {
            lists.add(name);
            if (lists.size() > Sheets.MOST) {
              throw new Beyond("sheets", Sheets.MOST);
            }
            json.skipChildren();
          }
          skipToEnd(json);
        } else {
          json.skipChildren();
        }
      }
      return lists.isEmpty() || json.nextToken() != null ? Set.of("") : lists;
    }
  }

  private static void skipToEnd(JsonParser json) {
    for (int depth = json.currentToken() == JsonToken.END_ARRAY ? 0 : 1; depth > 0; ) {
      var token = json.nextToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }

  private Map<String, Integer> columns(String list) throws IOException {
    var columns = new LinkedHashMap<String, Integer>();
    each(
        list,
        record ->
            record
                .keySet()
                .forEach(column -> {
                  columns.putIfAbsent(column, columns.size());
                  if (columns.size() > MOST_COLUMNS) {
                    throw new Beyond("columns", MOST_COLUMNS);
                  }
                }));
    return columns;
  }

  /// @param list of the file's one object; empty where its records stand in a list or side by side
  private void each(String list, Records records) throws IOException {
    try (var json = open()) {
      int depth = 0;
      boolean within = list.isEmpty();
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        if (!within && depth == 1 && token == JsonToken.PROPERTY_NAME) {
          within = json.currentName().equals(list);
          if (!within) {
            json.nextToken();
            json.skipChildren();
          }
        } else if (token == JsonToken.START_OBJECT && (list.isEmpty() || depth == 2)) {
          var record = new LinkedHashMap<String, String>();
          letters = 0;
          flatten(json, "", record);
          records.take(record);
        } else if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
          within = list.isEmpty();
        }
      }
    }
  }

  private void flatten(JsonParser json, String before, Map<String, String> record) {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var name = before + json.currentName();
      switch (json.nextToken()) {
        case START_OBJECT -> flatten(json, name + ".", record);
        case START_ARRAY -> put(name, joined(json), record);
        case VALUE_NULL -> put(name, "", record);
        default -> put(name, json.getString(), record);
      }
    }
  }

  private void put(String name, String text, Map<String, String> record) {
    record.put(name, text);
    letters += name.length() + text.length();
    if (record.size() > MOST_COLUMNS) {
      throw new Beyond("columns", MOST_COLUMNS);
    }
    if (letters > SheetWriter.LONGEST_ROW) {
      throw new Beyond("text", SheetWriter.LONGEST_ROW);
    }
  }

  private static String joined(JsonParser json) {
    var values = new StringJoiner(", ");
    for (int depth = 1; depth > 0; ) {
      var token = json.nextToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        values.add(json.getString());
      }
      if (values.length() > SheetWriter.LONGEST_CELL) {
        throw new Beyond("text", SheetWriter.LONGEST_CELL);
      }
    }
    return values.toString();
  }

  private JsonParser open() throws IOException {
    return JSON.createParser(ObjectReadContext.empty(), Packed.open(file));
  }
}
