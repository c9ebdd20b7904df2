package app.tamis.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A brace that is missing takes every rule after it away, and no page says so.
class StyleSheetTests {

  @ParameterizedTest
  @ValueSource(strings = {"/static/assets/tamis.css", "/documents/paper.css"})
  void every_brace_that_opens_closes(String name) throws IOException {
    var open = new ArrayDeque<String>();
    for (var line : text(name).lines().toList()) {
      for (int at = 0; at < line.length(); at++) {
        char sign = line.charAt(at);
        if (sign == '{') {
          open.push(line);
        } else if (sign == '}') {
          assertThat(open).as(line).isNotEmpty();
          open.pop();
        }
      }
    }
    assertThat(open).isEmpty();
  }

  private static String text(String name) throws IOException {
    try (var in = StyleSheetTests.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
