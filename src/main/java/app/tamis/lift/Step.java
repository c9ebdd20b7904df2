package app.tamis.lift;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A step of a plan.
///
/// @param signed when it was agreed or done; empty until then
/// @param proven that somebody said that it holds: the first payment came, or they do as agreed
public record Step(
    UUID id, Doing doing, Optional<LocalDate> dueOn, Optional<Said> signed, Optional<Said> proven) {

  /// @param note with what: an agreement, a bill, a talk
  public record Said(LocalDate on, String note, String by) {}

  public boolean isDone() {
    return signed.isPresent();
  }

  public boolean isDue(LocalDate today) {
    return !isDone() && dueOn.filter(day -> !day.isAfter(today)).isPresent();
  }
}
