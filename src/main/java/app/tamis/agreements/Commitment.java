package app.tamis.agreements;

import app.tamis.agreements.CommitmentEvent.What;
import app.tamis.basics.ClientId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something that a client promised: a line in the sand.
///
/// @param agreement that was signed and says so, where there is one
/// @param clause of it, by its id; empty for none
/// @param amount in the portfolio's currency, as it was promised
/// @param events in the order in which they were recorded
public record Commitment(
    UUID id,
    ClientId client,
    Optional<UUID> agreement,
    String clause,
    String what,
    Optional<BigDecimal> amount,
    Optional<LocalDate> dueOn,
    String madeBy,
    Instant madeAt,
    List<CommitmentEvent> events) {

  public Commitment {
    events = List.copyOf(events);
  }

  public CommitmentState state() {
    return CommitmentState.of(events);
  }

  /// Whether something is still to be said of it.
  public boolean isOpen() {
    return state() instanceof CommitmentState.Open || state() instanceof CommitmentState.Reported;
  }

  public boolean isOverdue(LocalDate today) {
    return isOpen() && dueOn.filter(day -> day.isBefore(today)).isPresent();
  }

  public boolean allows(What what) {
    return state().next().contains(what);
  }
}
