package app.tamis.web.freed;

import app.tamis.outlook.FreedItem;
import java.util.Optional;
import java.util.UUID;

/// Where plans for freed hours are.
final class FreedPath {

  private FreedPath() {}

  /// @param scenario empty for the exit plan
  static String of(Optional<UUID> scenario) {
    return scenario.map(id -> "/whatif/" + id + "/hours").orElse("/exits/hours");
  }

  static String of(FreedItem item) {
    return of(item.scenario());
  }
}
