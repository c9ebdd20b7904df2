package app.tamis.reactions;

import app.tamis.facts.BookRows;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what came of the rounds: sums, from which nobody can tell who felt what, and nothing
/// of a round that runs.
@Component
@Transactional(readOnly = true)
class Reactions implements BookRows.Source {

  private static final Comparator<BookRows.Reactions> IN_ORDER =
      Comparator.comparing(BookRows.Reactions::at).thenComparing(BookRows.Reactions::clientId);

  private final RoundBook rounds;
  private final SumBook sums;
  private final Raters raters;
  private final Clock clock;

  Reactions(RoundBook rounds, SumBook sums, Raters raters, Clock clock) {
    this.rounds = rounds;
    this.sums = sums;
    this.raters = raters;
    this.clock = clock;
  }

  /// By the end of the round, then by client. A round whose time is over counts from then on,
  /// whether or not it was put away yet.
  @Override
  public BookRows rows() {
    return new BookRows(Stream.concat(sums.counted().stream(), over()).sorted(IN_ORDER).toList());
  }

  /// The end of the round that runs.
  @Override
  public Optional<Instant> until() {
    return rounds.find().map(Round::latestEnd).filter(clock.instant()::isBefore);
  }

  private Stream<BookRows.Reactions> over() {
    return rounds.find().stream()
        .flatMap(round ->
            round.end(raters.ids(), clock.instant()).stream().flatMap(end -> counted(round, end)));
  }

  private Stream<BookRows.Reactions> counted(Round round, Instant end) {
    return Counting.sums(rounds.answers(), round.finished(), round.enough()).stream()
        .map(sum -> new BookRows.Reactions(sum.client(), end, sum.people(), sum.sum()));
  }
}
