package app.tamis.prices;

import app.tamis.basics.ClientId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/// A client of a campaign: its letter, and what became of it.
///
/// @param frozen empty where nothing could be worked out
/// @param obstacle why it gets no letter
/// @param note what somebody wrote about leaving it out
/// @param sentOn when the letter was written
/// @param reply the last that was recorded
/// @param amendment that was begun on it
public record PricedClient(
    UUID id,
    UUID campaign,
    ClientId client,
    Optional<Frozen> frozen,
    Optional<Obstacle> obstacle,
    String note,
    Optional<LocalDate> sentOn,
    Optional<Reply> reply,
    Optional<UUID> amendment) {

  /// So long after a letter one looks at what came of it.
  public static final int CHECK_DAYS = 91;

  /// Whether a letter can leave.
  public boolean isReady() {
    return frozen.isPresent() && obstacle.isEmpty() && sentOn.isEmpty();
  }

  /// Whether its raise counts in the campaign's sums.
  public boolean counts() {
    return frozen.isPresent() && obstacle.isEmpty();
  }

  /// What its letter is to bring a month, by what was replied so far; empty where nobody knows, or
  /// there is no letter.
  public OptionalDouble foretold() {
    return frozen
        .map(known -> Outcome.forecast(known.rise(), reply))
        .orElse(OptionalDouble.empty());
  }

  public boolean isSilent() {
    return sentOn.isPresent() && reply.isEmpty();
  }

  /// Whether the day has come to look whether it still is silent.
  public boolean isToBeChecked(LocalDate today) {
    return isSilent() && !sentOn.orElseThrow().plusDays(CHECK_DAYS).isAfter(today);
  }
}
