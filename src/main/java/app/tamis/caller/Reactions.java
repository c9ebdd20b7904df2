package app.tamis.caller;

import app.tamis.basics.ClientId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what came of the rounds: sums, from which nobody can tell who felt what, and nothing
/// of a round that runs.
@Component
@Transactional(readOnly = true)
public class Reactions {

  private static final Comparator<Counted> IN_ORDER =
      Comparator.comparing(Counted::at).thenComparing(Counted::clientId);

  private final RoundBook rounds;
  private final SumBook sums;
  private final Raters raters;
  private final ReactionsVersion version;
  private final Clock clock;

  Reactions(RoundBook rounds, SumBook sums, Raters raters, ReactionsVersion version, Clock clock) {
    this.rounds = rounds;
    this.sums = sums;
    this.raters = raters;
    this.version = version;
    this.clock = clock;
  }

  /// What a round came to for a client.
  ///
  /// @param at when the round ended
  /// @param people who reacted
  /// @param sum of their reactions, each from −2 to 2
  public record Counted(ClientId clientId, Instant at, int people, int sum) {}

  /// Another number whenever [#counted] may have changed, other than by the time's passing; see
  /// [#nextEnd]. Ask for it first, then for those: so that what changes meanwhile is seen the next
  /// time.
  @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
  public long version() {
    return version.now();
  }

  /// By the end of the round, then by client. A round whose time is over counts from then on,
  /// whether or not anybody has looked since, or put it away.
  public List<Counted> counted() {
    return Stream.concat(sums.counted().stream(), over()).sorted(IN_ORDER).toList();
  }

  /// When what is counted may change by the time's passing alone.
  public Optional<Instant> nextEnd() {
    return rounds.find().map(Round::latestEnd).filter(clock.instant()::isBefore);
  }

  private Stream<Counted> over() {
    return rounds.find().stream()
        .flatMap(round ->
            round.end(raters.ids(), clock.instant()).stream().flatMap(end -> counted(round, end)));
  }

  private Stream<Counted> counted(Round round, Instant end) {
    return Counting.sums(rounds.answers(), round.finished(), round.enough()).stream()
        .map(sum -> new Counted(sum.client(), end, sum.people(), sum.sum()));
  }
}
