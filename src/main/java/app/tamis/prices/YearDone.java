package app.tamis.prices;

import java.time.LocalDate;
import java.util.Optional;

/// What was done for a client in the past months, as far as records say.
///
/// @param from the first day
/// @param to the last
/// @param tickets that were closed; empty where no record says
/// @param hours of work
/// @param quietly pieces of work that the client doesn't see: updates, backups checked, alerts
///   handled
record YearDone(
    LocalDate from,
    LocalDate to,
    Optional<Integer> tickets,
    Optional<Integer> hours,
    Optional<Integer> quietly) {

  boolean isKnown() {
    return tickets.isPresent() || hours.isPresent() || quietly.isPresent();
  }
}
