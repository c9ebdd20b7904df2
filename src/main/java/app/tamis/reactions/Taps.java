package app.tamis.reactions;

import static java.util.stream.Collectors.toSet;

import app.tamis.basics.ClientId;
import app.tamis.facts.BookRows;
import app.tamis.facts.BookRowsChanged;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to one tap after a call: what somebody felt when they saw the name. As private as a
/// round: nothing of a quarter counts, or is told to anybody, while it runs; when it is over, sums
/// stay of clients to whom enough people reacted, and every tap is deleted. Of a person's taps
/// about a client the quarter's last counts.
@Component
@Transactional
public class Taps implements BookRows.Source {

  private final TapBook taps;
  private final SumBook sums;
  private final Raters raters;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Taps(TapBook taps, SumBook sums, Raters raters, Clock clock, ApplicationEventPublisher events) {
    this.taps = taps;
    this.sums = sums;
    this.raters = raters;
    this.clock = clock;
    this.events = events;
  }

  /// @param zone in which quarters begin
  /// @return whether it was taken: only from who may rate, and only a face
  public boolean tap(Person person, ClientId client, Reply face, ZoneId zone) {
    if (!person.may(Right.RATING) || face.reaction().isEmpty()) {
      return false;
    }
    var now = clock.instant();
    taps.lock();
    settle(now);
    var quarter = Quarter.of(now, zone);
    if (taps.running().isEmpty()) {
      taps.open(quarter, end(quarter, zone), sums.openness().enough(raters.ids().size()));
      events.publishEvent(new BookRowsChanged());
    }
    // A zone that was changed since doesn't begin another quarter beside the one that runs.
    var running = new Quarter(taps.running().getFirst().quarter());
    taps.tap(running, person.id(), client, face.reaction().getAsInt());
    return true;
  }

  private static Instant end(Quarter quarter, ZoneId zone) {
    return quarter.firstDay().plusMonths(3).atStartOfDay(zone).toInstant();
  }

  /// Puts away quarters that are over.
  void settle() {
    taps.lock();
    settle(clock.instant());
  }

  private void settle(Instant now) {
    for (var quarter : taps.running()) {
      if (!now.isBefore(quarter.endsAt())) {
        sums(quarter).forEach(sum -> taps.keep(quarter, sum));
        taps.delete(quarter.quarter());
        events.publishEvent(new BookRowsChanged());
      }
    }
  }

  private List<Counting.Sum> sums(TapBook.Running quarter) {
    var answers = taps.answers(quarter.quarter());
    return Counting.sums(
        answers, answers.stream().map(Counting.Answer::person).collect(toSet()), quarter.enough());
  }

  /// A quarter that is over counts from then on, whether or not it was put away yet.
  @Override
  @Transactional(readOnly = true)
  public BookRows rows() {
    var now = clock.instant();
    return new BookRows(
        Stream.concat(
                taps.counted().stream(),
                taps.running().stream()
                    .filter(quarter -> !now.isBefore(quarter.endsAt()))
                    .flatMap(quarter ->
                        sums(quarter).stream()
                            .map(sum ->
                                new BookRows.Reactions(
                                    sum.client(), quarter.endsAt(), sum.people(), sum.sum()))))
            .toList());
  }

  /// The end of the quarter that runs.
  @Override
  @Transactional(readOnly = true)
  public Optional<Instant> until() {
    var now = clock.instant();
    return taps.running().stream().map(TapBook.Running::endsAt).filter(now::isBefore).findFirst();
  }
}
