package app.tamis.reminders;

import app.tamis.basics.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A reminder that left.
///
/// @param step in whose tone it was
/// @param open what was open by it
/// @param bills the numbers of those to which it counts as a step
public record Sent(
    UUID id,
    Step step,
    LocalDate on,
    Amount open,
    UUID letter,
    UUID document,
    String byName,
    List<String> bills) {

  public Sent {
    bills = List.copyOf(bills);
  }
}
