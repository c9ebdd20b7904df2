package app.tamis.debits;

import java.time.Instant;
import java.util.UUID;

/// A file that came back, as it was read.
///
/// @param others lines that aren't about debits of ours
/// @param kept whether it counts
/// @param takenBack whether it doesn't after all
public record Report(
    UUID id,
    String name,
    int others,
    boolean kept,
    boolean takenBack,
    String readBy,
    Instant readAt) {

  public boolean counts() {
    return kept && !takenBack;
  }
}
