package app.tamis.caller;

import static java.util.stream.Collectors.toMap;

import app.tamis.identity.Actor;
import app.tamis.identity.Audit;
import app.tamis.identity.People;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the rounds: each person's own, and who has taken part.
@Component
@Transactional
public class Rounds {

  /// After "not now".
  static final Duration PUT_OFF = Duration.ofDays(7);

  private final RoundBook rounds;
  private final ReactionsVersion version;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Rounds(RoundBook rounds, ReactionsVersion version, People people, Audit audit, Clock clock) {
    this.rounds = rounds;
    this.version = version;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// The person's round of the running quarter, begun or not.
  public Round find(Person person, List<Caller> callers, ZoneId zone) {
    return read(person, callers, Quarter.of(clock.instant(), zone));
  }

  /// Whether it is to be offered now, before any grade is shown.
  public boolean isDue(Person person, List<Caller> callers, ZoneId zone) {
    return person.may(Right.RATING) && find(person, callers, zone).isDue(clock.instant());
  }

  /// Keeps answers, and takes back those that are empty. Clients that aren't among the callers are
  /// left alone.
  public Round answer(
      Person person,
      List<Caller> callers,
      ZoneId zone,
      Map<String, Optional<Reply>> replies,
      Actor by) {
    var now = clock.instant();
    var quarter = Quarter.of(now, zone);
    rounds.lock(person.id(), quarter);
    boolean changed = false;
    for (var caller : callers) {
      var client = caller.clientId();
      var reply = replies.get(client);
      if (reply != null) {
        changed |=
            reply.isPresent()
                ? rounds.answer(person.id(), quarter, client, reply.get(), now)
                : rounds.takeBack(person.id(), quarter, client);
      }
    }
    var round = read(person, callers, quarter);
    boolean last = !round.isFinished() && round.left() == 0;
    if (last) {
      rounds.finish(person.id(), quarter, now);
      audit.record(by, "trail.caller.finished", quarter.year() + "/" + quarter.number());
    }
    if (last || (changed && round.isFinished())) {
      version.changeAfterCommit();
    }
    return last ? read(person, callers, quarter) : round;
  }

  /// "Not now."
  public void putOff(Person person, ZoneId zone, Actor by) {
    var now = clock.instant();
    var quarter = Quarter.of(now, zone);
    rounds.lock(person.id(), quarter);
    rounds.putOff(person.id(), quarter, now.plus(PUT_OFF));
    audit.record(by, "trail.caller.put-off", quarter.year() + "/" + quarter.number());
  }

  /// Who has been asked, and whether they have answered.
  ///
  /// @param done those of them who have finished
  public record TakingPart(Quarter quarter, List<Rater> raters, int done) {}

  public record Rater(Person person, boolean done) {}

  public TakingPart takingPart(ZoneId zone) {
    var quarter = Quarter.of(clock.instant(), zone);
    var finished = new HashSet<>(rounds.finished(quarter));
    var raters =
        people.list().stream()
            .filter(person -> person.may(Right.RATING))
            .map(person -> new Rater(person, finished.contains(person.id())))
            .toList();
    return new TakingPart(quarter, raters, (int) raters.stream().filter(Rater::done).count());
  }

  private Round read(Person person, List<Caller> callers, Quarter quarter) {
    var row = rounds.find(person.id(), quarter);
    return new Round(
        quarter,
        Shuffling.of(callers, person.id(), quarter),
        rounds.answers(person.id(), quarter).stream()
            .collect(toMap(RoundBook.Answered::client, RoundBook.Answered::reply)),
        row.flatMap(RoundBook.Row::again),
        row.flatMap(RoundBook.Row::finished));
  }
}
