package app.tamis.grading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The matrix that came with Tamis while there were but the first rules, as it is kept in books.
public final class FirstRulesFixture {

  private static final String FILE = "matrix/classic-first.yaml";

  private FirstRulesFixture() {}

  public static String classicText() {
    try (var stream = FirstRulesFixture.class.getClassLoader().getResourceAsStream(FILE)) {
      return new String(requireNonNull(stream, FILE).readAllBytes(), UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  public static Matrix classic() {
    return Matrices.readKept("classic-first.yaml", classicText());
  }
}
