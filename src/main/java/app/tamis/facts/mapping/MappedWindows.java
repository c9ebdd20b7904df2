package app.tamis.facts.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Window expressions that a relation must hold as columns, each once, with the names that they go
/// by.
final class MappedWindows {

  private final String prefix;
  private final Map<String, String> names = new LinkedHashMap<>();

  MappedWindows(String prefix) {
    this.prefix = prefix;
  }

  /// The name of the column that holds the expression.
  String name(String expression) {
    return names.computeIfAbsent(expression, _ -> prefix + (names.size() + 1));
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  boolean mention(String column) {
    return names.keySet().stream().anyMatch(expression -> expression.contains(column));
  }

  /// What stands behind `SELECT *`.
  String columns() {
    return names.entrySet().stream()
        .map(entry -> ", " + entry.getKey() + " AS " + entry.getValue())
        .collect(Collectors.joining());
  }
}
