package app.tamis.facts.files;

import app.tamis.basics.Problems;
import app.tamis.basics.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The text of a YAML file, of which no more is read than could be one of ours.
public final class YamlFile {

  private YamlFile() {}

  /// @param name what messages call it
  /// @throws Problems where it is too large, or not text
  public static String text(Path file, String name) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return Yaml.text(name, in.readNBytes(Yaml.MOST_BYTES + 1));
    }
  }
}
