package app.tamis.facts.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Window expressions that a relation must hold as columns, each once, with the names that they go
/// by. One may speak of those before it, which then stand a layer below: the engine allows no
/// window within a window.
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

  boolean mention(String column) {
    return names.keySet().stream().anyMatch(expression -> expression.contains(column));
  }

  /// What stands after FROM: a relation with these columns.
  String over(String relation) {
    var layers = new TreeMap<Integer, StringBuilder>();
    var depths = new HashMap<String, Integer>();
    names.forEach((expression, name) -> {
      int depth = 1 + depthOf(expression, depths);
      depths.put(name, depth);
      layers
          .computeIfAbsent(depth, _ -> new StringBuilder())
          .append(", ")
          .append(expression)
          .append(" AS ")
          .append(name);
    });
    var over = relation;
    for (var columns : layers.values()) {
      over = "(SELECT *" + columns + " FROM " + over + ") AS source";
    }
    return over;
  }

  private int depthOf(String expression, Map<String, Integer> depths) {
    return Pattern.compile("\\b" + prefix + "\\d+\\b")
        .matcher(expression)
        .results()
        .mapToInt(name -> depths.getOrDefault(name.group(), 0))
        .max()
        .orElse(0);
  }
}
