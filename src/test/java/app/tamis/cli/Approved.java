package app.tamis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What was read and found good: `output/*`. `APPROVE=1` in the environment writes the files anew,
/// to be read before they are committed.
public final class Approved {

  private static final Path FOLDER = Path.of("src/test/resources/output");

  private Approved() {}

  static void check(String name, String text) throws IOException {
    checkFile(name + ".txt", text);
  }

  /// @param name of the file, such as `board.html`
  public static void checkFile(String name, String text) throws IOException {
    var approved = FOLDER.resolve(name);
    if (System.getenv("APPROVE") != null) {
      Files.createDirectories(approved.getParent());
      Files.writeString(approved, text);
    }
    assertThat(text).isEqualTo(Files.readString(approved));
  }
}
