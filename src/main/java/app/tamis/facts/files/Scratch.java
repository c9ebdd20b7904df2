package app.tamis.facts.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A temporary folder that is gone when closed.
public record Scratch(Path folder) implements AutoCloseable {

  public static Scratch make() {
    try {
      return new Scratch(Files.createTempDirectory("tamis"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A text as a file.
  public Path text(String text) {
    try {
      return Files.writeString(Files.createTempFile(folder, "text-", ""), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (var entries = Files.walk(folder)) {
      for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
