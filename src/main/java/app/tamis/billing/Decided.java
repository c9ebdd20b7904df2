package app.tamis.billing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What people decided about a client's statement of a month, and what became of it.
///
/// @param said as a person put it
/// @param proposed the opening that was proposed when they did
/// @param payee as a person typed it
/// @param accepted checks that a person let go
/// @param run in which it leaves, or left
/// @param written empty where it hasn't left
public record Decided(
    State state,
    Optional<Said> said,
    String proposed,
    String editedBy,
    Optional<Payee> payee,
    Set<Check> accepted,
    Optional<UUID> run,
    Optional<Written> written) {

  static final Decided NOTHING =
      new Decided(
          State.OPEN,
          Optional.empty(),
          "",
          "",
          Optional.empty(),
          EnumSet.noneOf(Check.class),
          Optional.empty(),
          Optional.empty());

  /// How far it is.
  public enum State {
    OPEN,
    HELD,
    QUEUED,
    WRITTEN
  }

  /// The letter that it left in.
  ///
  /// @param document as it was kept
  public record Written(
      UUID statement, UUID letter, UUID document, String email, String by, Instant at) {}
}
