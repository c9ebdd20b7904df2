package app.tamis.reactions;

import app.tamis.basics.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A person's sheet of a round, as far as they have come.
///
/// @param callers in the order in which they are named to this person
/// @param replies by client; of clients who are no more too
/// @param askedAgain when it may be offered again, if it was put off
/// @param finishedAt when the last client was answered; a later change of mind leaves it so
public record Sheet(
    RoundState round,
    List<Caller> callers,
    Map<ClientId, Reply> replies,
    Optional<Instant> askedAgain,
    Optional<Instant> finishedAt) {

  public Sheet {
    callers = List.copyOf(callers);
    replies = Map.copyOf(replies);
  }

  public Optional<Reply> reply(Caller caller) {
    return Optional.ofNullable(replies.get(caller.clientId()));
  }

  public int answered() {
    return (int) callers.stream().filter(caller -> reply(caller).isPresent()).count();
  }

  public int left() {
    return callers.size() - answered();
  }

  /// Where to go on.
  public Optional<Caller> next() {
    return callers.stream().filter(caller -> reply(caller).isEmpty()).findFirst();
  }

  public boolean isFinished() {
    return finishedAt.isPresent();
  }

  /// Whether nothing can be answered any more.
  public boolean isOver() {
    return round instanceof RoundState.Over;
  }

  /// Whether the person should be asked before they see how clients are graded.
  boolean isDue(Instant now) {
    return !callers.isEmpty()
        && !isOver()
        && !isFinished()
        && askedAgain.filter(again -> again.isAfter(now)).isEmpty();
  }
}
