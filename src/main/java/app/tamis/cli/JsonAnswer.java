package app.tamis.cli;

import app.tamis.grading.Letter;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What all answers for programs share. What has no value is null. Numbers are exact.
final class JsonAnswer {

  /// Instead of a letter.
  private static final String NOT_GRADED = "-";

  private JsonAnswer() {}

  /// One JSON object and a line's end.
  static void write(PrintStream out, Consumer<JsonGenerator> properties) {
    try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      properties.accept(json);
      json.writeEndObject();
    }
    out.println();
  }

  static void number(JsonGenerator json, String name, OptionalDouble value) {
    if (value.isPresent()) {
      json.writeNumberProperty(name, value.getAsDouble());
    } else {
      json.writeNullProperty(name);
    }
  }

  static void grade(JsonGenerator json, String name, Optional<Letter> grade) {
    json.writeStringProperty(name, grade.map(Letter::name).orElse(NOT_GRADED));
  }
}
