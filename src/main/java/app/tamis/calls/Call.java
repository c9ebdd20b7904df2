package app.tamis.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A call, as far as it was told.
///
/// @param externalId as the telephone system calls it
/// @param numberTold as it was told; empty of a caller who hides it
/// @param e164 the same, where it is a number
/// @param client whose it is, by its number in the register; empty until that is known for certain
/// @param byHand whether a person said so
/// @param answeredBy the extension that was picked up
/// @param setUpChanged whether somebody said after it that somebody else had changed the set-up
public record Call(
    long id,
    String externalId,
    String numberTold,
    Optional<String> e164,
    String callerName,
    boolean incoming,
    OptionalInt client,
    boolean byHand,
    Instant startedAt,
    Optional<Instant> answeredAt,
    Optional<Instant> endedAt,
    boolean setUpChanged,
    List<String> extensions,
    Optional<String> answeredBy) {

  /// Of which nothing more was told by then, its end got lost.
  private static final Duration RINGS_AT_MOST = Duration.ofMinutes(3);

  private static final Duration LASTS_AT_MOST = Duration.ofHours(4);

  public Call {
    extensions = List.copyOf(extensions);
  }

  public enum State {
    RINGING,
    ANSWERED,
    OVER,
    MISSED
  }

  /// An end that was never told is taken for one that got lost.
  public State state(Instant now) {
    if (answeredAt.isPresent()) {
      return endedAt.isPresent() || now.isAfter(answeredAt.get().plus(LASTS_AT_MOST))
          ? State.OVER
          : State.ANSWERED;
    }
    return endedAt.isPresent() || now.isAfter(startedAt.plus(RINGS_AT_MOST))
        ? State.MISSED
        : State.RINGING;
  }

  /// Of a call that was answered, and whose end was told.
  public Optional<Duration> length() {
    return answeredAt.flatMap(from ->
        endedAt.map(to -> Duration.between(from, to)).filter(length -> !length.isNegative()));
  }
}
