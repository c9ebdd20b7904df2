package app.tamis.basics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A map of a YAML document. It remembers which keys were asked for, so that [Yaml#finish] can name
/// the others.
public final class YamlMap {

  private final Yaml document;
  private final String line;
  private final Map<String, YamlValue> entries;
  private final Set<String> known = new HashSet<>();

  YamlMap(Yaml document, String line, Map<String, YamlValue> entries) {
    this.document = document;
    this.line = line;
    this.entries = entries;
  }

  public Optional<YamlValue> find(String key) {
    known.add(key);
    return Optional.ofNullable(entries.get(key));
  }

  /// The value of a key that must be there; its absence is a problem.
  public Optional<YamlValue> need(String key) {
    var value = find(key);
    if (value.isEmpty()) {
      document.problem(line, "yaml.missing", key);
    }
    return value;
  }

  public Optional<String> text(String key) {
    return find(key).flatMap(YamlValue::text);
  }

  public Optional<Double> number(String key) {
    return find(key).flatMap(YamlValue::number);
  }

  public Optional<Boolean> yesOrNo(String key) {
    return find(key).flatMap(YamlValue::yesOrNo);
  }

  public List<String> texts(String key) {
    return find(key).map(YamlValue::texts).orElse(List.of());
  }

  public List<YamlValue> list(String key) {
    return find(key).map(YamlValue::list).orElse(List.of());
  }

  public Optional<YamlMap> map(String key) {
    return find(key).flatMap(YamlValue::map);
  }

  /// Every entry, in the order of the document: all keys count as asked for.
  public Map<String, YamlValue> all() {
    known.addAll(entries.keySet());
    return new LinkedHashMap<>(entries);
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  public String line() {
    return line;
  }

  public void problem(String key, Object... arguments) {
    document.problem(line, key, arguments);
  }

  void nameUnknownKeys() {
    var wanted = new ArrayList<>(known);
    entries.forEach((key, value) -> {
      if (!known.contains(key)) {
        Nearest.to(key, wanted)
            .ifPresentOrElse(
                nearest -> document.problem(value, "yaml.unknown.nearest", key, nearest),
                () -> document.problem(value, "yaml.unknown", key, wanted));
      }
    });
  }
}
