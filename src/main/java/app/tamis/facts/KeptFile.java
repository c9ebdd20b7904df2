package app.tamis.facts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of a facts store, to be copied elsewhere.
///
/// @param name from the data folder on, with slashes
public record KeptFile(String name, Content content) {

  /// What is in it.
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /// For as long as it is open, no file that was listed goes.
  public interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  public static KeptFile of(String name, Path file) {
    return new KeptFile(name, () -> Files.newInputStream(file));
  }

  public static KeptFile ofText(String name, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return new KeptFile(name, () -> new ByteArrayInputStream(bytes));
  }
}
