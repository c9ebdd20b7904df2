package app.tamis.lawbook;

import app.tamis.law.LawEdit;
import java.time.Instant;
import java.util.UUID;

/// A change of a table that somebody made.
///
/// @param takenBackBy who took it back; empty where it stands
public record KeptEdit(UUID id, LawEdit edit, String byName, Instant at, String takenBackBy) {

  public boolean stands() {
    return takenBackBy.isEmpty();
  }
}
