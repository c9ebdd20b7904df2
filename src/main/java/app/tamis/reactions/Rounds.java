package app.tamis.reactions;

import static java.util.stream.Collectors.toMap;

import app.tamis.basics.ClientId;
import app.tamis.facts.BookRowsChanged;
import app.tamis.identity.PeopleChanged;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the rounds: each person's own sheet, who has taken part, and how a round ends.
/// Whatever writes here first puts away a round whose end has come, and so does [#settle], when a
/// day is over; reading never does.
@Component
@Transactional
public class Rounds {

  /// After "not now".
  static final Duration PUT_OFF = Duration.ofDays(7);

  private final RoundBook rounds;
  private final SumBook sums;
  private final Raters raters;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Rounds(
      RoundBook rounds,
      SumBook sums,
      Raters raters,
      Trail trail,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rounds = rounds;
    this.sums = sums;
    this.raters = raters;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  /// The person's sheet of the round that runs, or of the quarter's where none does.
  @Transactional(readOnly = true)
  public Sheet find(Person person, List<Caller> callers, ZoneId zone) {
    return sheet(person, callers, state(zone, clock.instant()));
  }

  /// Whether it is to be offered now, before any grade is shown: not where it can count for
  /// nothing, because the firm's owner has decided so.
  @Transactional(readOnly = true)
  public boolean isDue(Person person, List<Caller> callers, ZoneId zone) {
    return person.may(Right.RATING)
        && find(person, callers, zone).isDue(clock.instant())
        && (sums.openness() != Openness.CLOSED || isOfEnough());
  }

  private boolean isOfEnough() {
    return raters.ids().size() >= Counting.ENOUGH;
  }

  /// What became of answers.
  ///
  /// @param kept whether the round wasn't over already
  public record Taken(Sheet sheet, boolean kept) {}

  /// Keeps answers, and takes back those that are empty. Clients that aren't among the callers are
  /// left alone. Once the round is over nothing is kept.
  public Taken answer(
      Person person,
      List<Caller> callers,
      ZoneId zone,
      Map<ClientId, Optional<Reply>> replies,
      Signature by) {
    var now = begin();
    if (!takesPart(person, zone, now)) {
      return new Taken(sheet(person, callers, state(zone, now)), false);
    }
    for (var caller : callers) {
      var client = caller.clientId();
      var reply = replies.get(client);
      if (reply != null) {
        reply.ifPresentOrElse(
            tapped -> rounds.answer(person.id(), client, tapped),
            () -> rounds.takeBack(person.id(), client));
      }
    }
    var sheet = sheet(person, callers, state(zone, now));
    if (!sheet.isFinished() && sheet.left() == 0) {
      rounds.finish(person.id(), now);
      trail.record(by, "trail.caller.finished", name(sheet.round().quarter()));
      settle(now);
      return new Taken(sheet(person, callers, state(zone, now)), true);
    }
    return new Taken(sheet, true);
  }

  /// "Not now."
  public void putOff(Person person, ZoneId zone, Signature by) {
    var now = begin();
    if (takesPart(person, zone, now)) {
      rounds.putOff(person.id(), now.plus(PUT_OFF));
      trail.record(by, "trail.caller.put-off", name(state(zone, now).quarter()));
    }
  }

  /// Ends the round that runs, for everybody.
  ///
  /// @return whether one was running
  public boolean close(Signature by) {
    var now = begin();
    var running = rounds.find();
    running.ifPresent(round -> {
      putAway(round, now);
      trail.record(by, "trail.caller.ended", name(round.quarter()));
    });
    return running.isPresent();
  }

  /// Puts away the round that ran, where its end has come: sums stay, and no row of a person.
  public void settle() {
    begin();
  }

  /// Who can't rate any more holds a round up no longer.
  @EventListener
  void settle(PeopleChanged changed) {
    settle();
  }

  /// What the owner has decided, for as long as fewer than three people rate.
  @Transactional(readOnly = true)
  public Openness openness() {
    return sums.openness();
  }

  /// Whether the question is there at all: among three and more, nobody can tell who said what.
  @Transactional(readOnly = true)
  public boolean asksForOpenness() {
    return !isOfEnough();
  }

  /// Holds from the next round on.
  public void decide(Openness openness, Signature by) {
    var now = begin();
    sums.decide(openness, now);
    if (openness == Openness.OPEN) {
      sums.countSetAside();
      events.publishEvent(new BookRowsChanged());
    }
    trail.record(by, "trail.caller.openness-" + openness.code());
  }

  /// Who is asked, and whether they have finished.
  ///
  /// @param raters of a round that is over nobody: what is left of it says no names
  public record TakingPart(RoundState round, List<Rater> raters) {

    public TakingPart {
      raters = List.copyOf(raters);
    }

    public int done() {
      return round instanceof RoundState.Over over
          ? over.finished()
          : (int) raters.stream().filter(Rater::done).count();
    }

    public int all() {
      return round instanceof RoundState.Over over ? over.tookPart() : raters.size();
    }

    /// Whether answers count from one person on.
    public boolean isOpen() {
      return round.enough() == 1;
    }

    /// Whether they can count, should all who are asked give some.
    public boolean canCount() {
      return all() >= round.enough();
    }
  }

  /// @param invited whether the round waits for them
  public record Rater(Person person, boolean done, boolean invited) {}

  @Transactional(readOnly = true)
  public TakingPart takingPart(ZoneId zone) {
    var state = state(zone, clock.instant());
    return new TakingPart(
        state,
        switch (state) {
          case RoundState.NotOpened _ ->
              raters.list().stream().map(person -> new Rater(person, false, true)).toList();
          case RoundState.Running(var round) ->
              raters.list().stream().map(person -> rater(person, round)).toList();
          case RoundState.Over _ -> List.of();
        });
  }

  private static Rater rater(Person person, Round round) {
    var part = round.part(person.id());
    return new Rater(
        person,
        part.filter(Round.Part::isFinished).isPresent(),
        part.filter(Round.Part::invited).isPresent());
  }

  private Instant begin() {
    var now = clock.instant();
    rounds.lock();
    settle(now);
    return now;
  }

  private void settle(Instant now) {
    rounds
        .find()
        .ifPresent(round -> round.end(raters.ids(), now).ifPresent(end -> putAway(round, end)));
  }

  private void putAway(Round round, Instant end) {
    sums.keep(
        RoundState.Over.of(round, end),
        Counting.sums(rounds.answers(), round.finished(), round.enough()));
    rounds.delete();
    events.publishEvent(new BookRowsChanged());
  }

  /// Opens the quarter's round where none runs.
  ///
  /// @return whether there is one to take part in
  private boolean takesPart(Person person, ZoneId zone, Instant now) {
    return switch (state(zone, now)) {
      case RoundState.Over _ -> false;
      case RoundState.Running _ -> {
        rounds.admit(person.id(), false);
        yield true;
      }
      case RoundState.NotOpened(var quarter, int enough) -> {
        rounds.open(quarter, now, enough, raters.ids());
        rounds.admit(person.id(), false);
        events.publishEvent(new BookRowsChanged());
        yield true;
      }
    };
  }

  private RoundState state(ZoneId zone, Instant now) {
    var quarter = Quarter.of(now, zone);
    var round = rounds.find();
    var end = round.flatMap(running -> running.end(raters.ids(), now));
    if (round.isPresent() && end.isEmpty()) {
      return new RoundState.Running(round.get());
    }
    if (round.isPresent() && round.get().quarter().equals(quarter)) {
      return RoundState.Over.of(round.get(), end.get());
    }
    return sums.find(quarter)
        .<RoundState>map(over -> over)
        .orElseGet(
            () -> new RoundState.NotOpened(quarter, sums.openness().enough(raters.ids().size())));
  }

  private Sheet sheet(Person person, List<Caller> callers, RoundState state) {
    var part =
        state instanceof RoundState.Running(var round)
            ? round.part(person.id())
            : Optional.<Round.Part>empty();
    return new Sheet(
        state,
        Shuffling.of(callers, person.id(), state.quarter()),
        part.isEmpty()
            ? Map.of()
            : rounds.replies(person.id()).stream()
                .collect(toMap(RoundBook.Replied::client, RoundBook.Replied::reply)),
        part.flatMap(Round.Part::askedAgain),
        part.flatMap(Round.Part::finishedAt));
  }

  private static String name(Quarter quarter) {
    return quarter.year() + "/" + quarter.number();
  }
}
