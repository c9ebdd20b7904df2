package app.tamis.proposals;

import app.tamis.basics.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A proposal to a client, with what was done about it.
///
/// @param sentOn when it left; empty before
/// @param answer the last that stands
/// @param agreement that was made of the option which was chosen
public record ClientProposal(
    UUID id,
    ClientId client,
    FrozenProposal frozen,
    Optional<LocalDate> sentOn,
    Optional<Answer> answer,
    Optional<UUID> agreement,
    boolean hidden,
    String madeBy,
    Instant madeAt) {

  /// What the client said.
  ///
  /// @param option that it chose; empty where it wants none of them
  /// @param note in its own words
  /// @param byName who said it, or who recorded it
  public record Answer(Optional<String> option, String note, String byName, Instant at) {}

  public Optional<FrozenOption> chosen() {
    return answer.flatMap(Answer::option).flatMap(frozen::option);
  }

  public boolean isDeclined() {
    return answer.filter(said -> said.option().isEmpty()).isPresent();
  }

  /// Whether the client can still choose.
  public boolean isOpen(LocalDate today) {
    return !hidden && sentOn.isPresent() && answer.isEmpty() && !frozen.until().isBefore(today);
  }
}
