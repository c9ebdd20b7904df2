package app.tamis.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Folders of files that people have sent and not imported yet, below `DATA/incoming`.
public final class Intakes {

  private final DataFolder data;

  public Intakes(Path data) {
    this(() -> data);
  }

  /// Those of whoever asks.
  public Intakes(DataFolder data) {
    this.data = data;
  }

  /// A new, empty one.
  public Intake begin() {
    var intake = new Intake(root().resolve(UUID.randomUUID().toString()), data.path());
    intake.make();
    return intake;
  }

  public Optional<Intake> find(UUID id) {
    return Optional.of(root().resolve(id.toString()))
        .filter(Files::isDirectory)
        .map(folder -> new Intake(folder, data.path()));
  }

  /// Those that hold a file.
  public List<Intake> list() {
    if (Files.notExists(root())) {
      return List.of();
    }
    try (var folders = Files.list(root())) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(folder -> new Intake(folder, data.path()))
          .filter(intake -> !intake.files().isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path root() {
    return data.path().resolve("incoming");
  }
}
