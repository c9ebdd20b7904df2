package app.tamis.web.freed;

import app.tamis.gradebook.Standing;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/// Who knows of hours that would come free.
public interface FreedSource {

  /// @param scenario empty for the exit plan
  Optional<Freed> find(Optional<UUID> scenario, Standing standing);

  /// @param name of the scenario; empty for the exit plan
  /// @param path where it is
  /// @param hours a month; empty where that isn't known
  record Freed(Optional<String> name, String path, OptionalDouble hours) {}
}
