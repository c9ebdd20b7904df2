package app.tamis.reviews;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Something that was decided in a review.
///
/// @param person who of us does it; empty where nobody was named
/// @param dueOn the last day on which it is in time
/// @param doneOn empty while it isn't
public record Decision(
    UUID id,
    UUID review,
    String what,
    Optional<UUID> person,
    LocalDate dueOn,
    Optional<LocalDate> doneOn) {

  public boolean isOpen() {
    return doneOn.isEmpty();
  }
}
