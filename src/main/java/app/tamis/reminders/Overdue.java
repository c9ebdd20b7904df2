package app.tamis.reminders;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// A bill that is past due, and what may be done about it on a day.
///
/// @param taken on which day each letter left
/// @param halt why it isn't asked for; empty where it may be
/// @param next the letter that may leave today; empty where none may
/// @param nextOn when the next one may leave; empty where there is none, or it is stopped
public record Overdue(
    OpenBill bill,
    Map<Step, LocalDate> taken,
    Optional<Halt> halt,
    Optional<Step> next,
    Optional<LocalDate> nextOn) {

  public Overdue {
    taken = Map.copyOf(taken);
  }

  /// In which tone a letter of today speaks of it: that of its next step, or of the last that was
  /// taken; empty where it was never asked for, and isn't now.
  public Optional<Step> tone() {
    return next.or(this::lastTaken);
  }

  public Optional<Step> lastTaken() {
    return taken.keySet().stream().max(Step::compareTo);
  }

  /// Whether a letter that leaves today names it.
  public boolean isNamed() {
    return halt.isEmpty();
  }
}
