package app.tamis.reference;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON value; it renders as it should stand in a file.
public sealed interface Json {

  record JsonObject(Map<String, Json> members) implements Json {

    JsonObject with(String name, Json value) {
      Map<String, Json> more = new LinkedHashMap<>(members);
      more.put(name, value);
      return new JsonObject(more);
    }

    JsonObject and(JsonObject others) {
      JsonObject both = this;
      for (Map.Entry<String, Json> member : others.members.entrySet()) {
        both = both.with(member.getKey(), member.getValue());
      }
      return both;
    }

    Optional<Json> member(String name) {
      return Optional.ofNullable(members.get(name));
    }

    @Override
    public String toString() {
      return members.entrySet().stream()
          .map(member -> quoted(member.getKey()) + ":" + member.getValue())
          .collect(joining(",", "{", "}"));
    }
  }

  record JsonArray(List<Json> elements) implements Json {

    @Override
    public String toString() {
      return elements.stream().map(Json::toString).collect(joining(",", "[", "]"));
    }
  }

  record JsonText(String value) implements Json {

    @Override
    public String toString() {
      return quoted(value);
    }
  }

  record JsonNumber(BigDecimal value) implements Json {

    @Override
    public String toString() {
      return value.scale() <= 0 ? value.toPlainString() : Double.toString(value.doubleValue());
    }
  }

  record JsonTruth(boolean value) implements Json {

    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  record JsonNull() implements Json {

    @Override
    public String toString() {
      return "null";
    }
  }

  static JsonObject object() {
    return new JsonObject(Map.of());
  }

  static Json array(List<? extends Json> elements) {
    return new JsonArray(List.copyOf(elements));
  }

  static Json of(String value) {
    return new JsonText(value);
  }

  static Json of(long value) {
    return new JsonNumber(BigDecimal.valueOf(value));
  }

  static Json of(boolean value) {
    return new JsonTruth(value);
  }

  static Json of(BigDecimal value) {
    return new JsonNumber(value);
  }

  static Json of(Fraction value) {
    return of(value.decimal());
  }

  static Json of(Optional<Fraction> value) {
    return value.map(Json::of).orElse(new JsonNull());
  }

  private static String quoted(String value) {
    return value.chars().mapToObj(Json::escaped).collect(joining("", "\"", "\""));
  }

  private static String escaped(int c) {
    if (c == '"' || c == '\\') {
      return "\\" + (char) c;
    }
    return c < ' ' ? String.format("\\u%04x", c) : Character.toString(c);
  }
}
