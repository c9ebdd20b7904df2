package app.tamis.basics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One value of a YAML document with its place: a text, a list of values or a [YamlMap]. Asked for
/// something that it isn't, it notes the problem in its document and answers empty.
///
/// @param plain whether it is a text without quotes
public record YamlValue(Yaml document, String line, Object content, boolean plain) {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?");

  public Optional<String> text() {
    return content instanceof String text && !isNull(text) ? Optional.of(text) : wrong("yaml.text");
  }

  public Optional<Double> number() {
    if (!(content instanceof String text)) {
      return wrong("yaml.number", "…");
    }
    var number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    return Double.isFinite(number) ? Optional.of(number) : wrong("yaml.number", text);
  }

  public Optional<Boolean> yesOrNo() {
    if (content instanceof String text) {
      switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "yes" -> {
          return Optional.of(true);
        }
        case "false", "no" -> {
          return Optional.of(false);
        }
        default -> {}
      }
    }
    return wrong("yaml.boolean");
  }

  /// The value's items; a lone text is a list of one.
  public List<YamlValue> list() {
    return switch (content) {
      case List<?> items -> items.stream().map(YamlValue.class::cast).toList();
      case String text when isNull(text) -> List.of();
      default -> List.of(this);
    };
  }

  public List<String> texts() {
    return list().stream().flatMap(item -> item.text().stream()).toList();
  }

  public Optional<YamlMap> map() {
    return switch (content) {
      case YamlMap map -> Optional.of(map);
      case String text when isNull(text) -> Optional.of(new YamlMap(document, line, Map.of()));
      default -> wrong("yaml.map");
    };
  }

  public boolean isMap() {
    return content instanceof YamlMap;
  }

  public boolean isList() {
    return content instanceof List;
  }

  public void problem(String key, Object... arguments) {
    document.problem(this, key, arguments);
  }

  private <T> Optional<T> wrong(String key, Object... arguments) {
    problem(key, arguments);
    return Optional.empty();
  }

  /// In quotes, `null` is a text.
  private boolean isNull(String text) {
    return text.isEmpty() || (plain && (text.equals("null") || text.equals("~")));
  }
}
