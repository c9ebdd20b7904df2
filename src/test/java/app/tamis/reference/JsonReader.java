package app.tamis.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads well-formed JSON.
final class JsonReader {

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  static Json read(String text) {
    return new JsonReader(text).value();
  }

  private Json value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> Json.of(string());
      default -> word();
    };
  }

  private Json object() {
    Map<String, Json> members = new LinkedHashMap<>();
    expect('{');
    while (peek() != '}') {
      String name = string();
      expect(':');
      members.put(name, value());
      skipComma();
    }
    expect('}');
    return new Json.JsonObject(members);
  }

  private Json array() {
    List<Json> elements = new ArrayList<>();
    expect('[');
    while (peek() != ']') {
      elements.add(value());
      skipComma();
    }
    expect(']');
    return Json.array(elements);
  }

  private String string() {
    StringBuilder value = new StringBuilder();
    expect('"');
    while (text.charAt(at) != '"') {
      char next = text.charAt(at++);
      value.append(next == '\\' ? escaped() : next);
    }
    at++;
    return value.toString();
  }

  private char escaped() {
    char escape = text.charAt(at++);
    return switch (escape) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> codeUnit();
      default -> escape;
    };
  }

  private char codeUnit() {
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private Json word() {
    int start = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    return switch (word) {
      case "null" -> new Json.JsonNull();
      case "true", "false" -> Json.of(Boolean.parseBoolean(word));
      default -> Json.of(new BigDecimal(word));
    };
  }

  private char peek() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw new IllegalArgumentException("expected " + wanted + " at " + at);
    }
    at++;
  }

  private void skipComma() {
    if (peek() == ',') {
      at++;
    }
  }
}
