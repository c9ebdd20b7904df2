package app.tamis.gradebook;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// JSON objects as the book keeps them. Doubles come back as they went, to the last bit.
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  static String object(Consumer<JsonGenerator> fields) {
    var text = new StringWriter();
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      fields.accept(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  static Fields read(String text) {
    try (var json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      return object(json);
    }
  }

  /// An object that was read: texts and numbers as they stand, objects and lists within.
  record Fields(Map<String, Object> values) {

    Optional<String> text(String name) {
      return Optional.ofNullable(values.get(name)).map(String::valueOf);
    }

    boolean has(String name) {
      return values.containsKey(name);
    }

    String need(String name) {
      return text(name).orElseThrow(() -> new IllegalStateException("no " + name + " in the book"));
    }

    double number(String name) {
      return Double.parseDouble(need(name));
    }

    OptionalDouble numberIfKept(String name) {
      return text(name).stream().mapToDouble(Double::parseDouble).findFirst();
    }

    Fields object(String name) {
      return values.get(name) instanceof Fields inner ? inner : new Fields(Map.of());
    }

    List<Fields> objects(String name) {
      return list(name).stream().map(Fields.class::cast).toList();
    }

    List<?> list(String name) {
      return values.get(name) instanceof List<?> list ? list : List.of();
    }
  }

  private static Fields object(JsonParser json) {
    var values = new LinkedHashMap<String, Object>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var name = json.currentName();
      json.nextToken();
      values.put(name, value(json));
    }
    return new Fields(values);
  }

  private static List<Object> list(JsonParser json) {
    var list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(json));
    }
    return list;
  }

  private static Object value(JsonParser json) {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> list(json);
      default -> json.getString();
    };
  }
}
