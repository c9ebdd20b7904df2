package app.tamis.fleet;

import app.tamis.grading.GradeRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Grades as JSON lines, one a client. What has no value is absent.
final class GradeLines {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GradeLines() {}

  static Stream<String> of(
      SequencedMap<String, GradeRow.Kind> columns, Stream<List<Optional<String>>> rows) {
    var kinds = new ArrayList<>(columns.sequencedEntrySet());
    return rows.map(row -> {
      var line = new LinkedHashMap<String, Object>();
      for (int i = 0; i < kinds.size(); i++) {
        var kind = kinds.get(i);
        row.get(i).ifPresent(text -> line.put(kind.getKey(), value(kind.getValue(), text)));
      }
      return JSON.writeValueAsString(line);
    });
  }

  private static Object value(GradeRow.Kind kind, String text) {
    return switch (kind) {
      case TEXT -> text;
      case NUMBER -> Double.valueOf(text);
      case WHOLE -> Long.valueOf(text);
      case YES_NO -> Boolean.valueOf(text);
    };
  }
}
