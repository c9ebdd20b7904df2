package app.tamis.facts.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// SQL that stands in a file of this module's resources.
final class SqlFile {

  private static final String RESOURCES = "/app/tamis/facts/";

  private SqlFile() {}

  static String text(String name) {
    try (var stream = SqlFile.class.getResourceAsStream(RESOURCES + name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The statements of a text, which end with a semicolon at a line's end.
  static Stream<String> statements(String text) {
    return Stream.of(text.split(";\\s*(\\R|$)", -1)).filter(statement -> !statement.isBlank());
  }
}
