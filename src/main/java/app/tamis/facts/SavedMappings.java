package app.tamis.facts;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// People's own mappings, kept in `DATA/mappings`.
final class SavedMappings {

  private static final String ENDING = ".yaml";

  private final Path folder;

  /// @param data the data folder
  SavedMappings(Path data) {
    this.folder = data.resolve("mappings");
  }

  /// Names, in order.
  List<String> names() {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As it is written; empty where none has the name.
  Optional<String> text(String name) {
    try {
      return names().contains(name) ? Optional.of(Files.readString(file(name))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Keeps a mapping, in the place of one of the same name.
  ///
  /// @throws Problems naming everything that is wrong with its name and its text
  void save(String name, String text) {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,59}")) {
      throw Problems.of("mapping.name", name);
    }
    if (Mappings.list().stream().anyMatch(shipped -> shipped.name().equalsIgnoreCase(name))) {
      throw Problems.of("mapping.name.shipped", name);
    }
    Mapping.read(name + ENDING, text);
    try {
      Files.createDirectories(folder);
      Files.writeString(file(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The mapping that finds all of its columns in a file: a saved one first, else a shipped one.
  Optional<String> fitting(Path file) {
    return names().stream()
        .filter(name -> fits(name, file))
        .findFirst()
        .or(() -> Mappings.fitting(file));
  }

  private boolean fits(String name, Path file) {
    try {
      return text(name).filter(text -> Mapping.read(name + ENDING, text).fits(file)).isPresent();
    } catch (Problems spoiledMeanwhile) {
      return false;
    }
  }

  private Path file(String name) {
    return folder.resolve(name + ENDING);
  }
}
