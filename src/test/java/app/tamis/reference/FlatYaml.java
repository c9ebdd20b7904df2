package app.tamis.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Just enough YAML for `portfolio.yaml`: keys with plain or quoted values, and one level of
/// nesting, in either style. A nested value stands under `outer.inner`, a list as its elements with
/// commas between.
final class FlatYaml {

  private final Map<String, String> values = new HashMap<>();
  private String outer = "";
  private String latest = "";

  private FlatYaml() {}

  static FlatYaml read(Path file) throws IOException {
    FlatYaml yaml = new FlatYaml();
    if (Files.exists(file)) {
      Files.readAllLines(file).forEach(yaml::line);
    }
    return yaml;
  }

  Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  List<String> list(String key) {
    return value(key).map(elements -> List.of(elements.split(",", -1))).orElse(List.of());
  }

  private void line(String raw) {
    String line = raw.replaceFirst("(^|\\s)#.*$", "");
    if (line.isBlank() || line.startsWith("---")) {
      return;
    }
    if (line.strip().startsWith("- ")) {
      values.merge(latest, unquoted(line.strip().substring(2)), (a, b) -> a + "," + b);
      return;
    }
    String key = line.substring(0, line.indexOf(':')).strip();
    String value = line.substring(line.indexOf(':') + 1).strip();
    outer = Character.isWhitespace(line.charAt(0)) ? outer : "";
    latest = outer.isEmpty() ? key : outer + "." + key;
    if (value.isEmpty()) {
      outer = outer.isEmpty() ? key : outer;
    } else {
      put(latest, value);
    }
  }

  private void put(String key, String value) {
    if (value.startsWith("{")) {
      for (String entry : elements(value)) {
        int colon = entry.indexOf(':');
        put(key + "." + unquoted(entry.substring(0, colon)), entry.substring(colon + 1).strip());
      }
    } else if (value.startsWith("[")) {
      values.put(key, String.join(",", elements(value).stream().map(FlatYaml::unquoted).toList()));
    } else {
      values.put(key, unquoted(value));
    }
  }

  /// What stands between the brackets, split at the commas that aren't inside further ones.
  private static List<String> elements(String bracketed) {
    String inner = bracketed.substring(1, bracketed.length() - 1);
    List<String> elements = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int at = 0; at < inner.length(); at++) {
      char c = inner.charAt(at);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == ',' && depth == 0) {
        elements.add(inner.substring(start, at).strip());
        start = at + 1;
      }
    }
    elements.add(inner.substring(start).strip());
    return elements;
  }

  private static String unquoted(String value) {
    return value.strip().replaceFirst("^([\"'])(.*)\\1$", "$2");
  }
}
