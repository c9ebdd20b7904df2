package app.tamis.calls;

import app.tamis.identity.Person;
import app.tamis.reactions.Reply;
import app.tamis.reactions.Taps;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the cards: what a person is shown until they dismiss it, in every browser of theirs.
@Component
@Transactional
public class Cards {

  /// Shown at once; how many more there are is said below.
  public static final int SHOWN = 8;

  private final CardBook cards;
  private final CallBook calls;
  private final KnownCallers known;
  private final Briefings briefings;
  private final Taps taps;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Cards(
      CardBook cards,
      CallBook calls,
      KnownCallers known,
      Briefings briefings,
      Taps taps,
      Trail trail,
      Clock clock,
      ApplicationEventPublisher events) {
    this.cards = cards;
    this.calls = calls;
    this.known = known;
    this.briefings = briefings;
    this.taps = taps;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  /// A person's cards.
  ///
  /// @param newest first, at most [#SHOWN]
  /// @param all how many there are
  public record Open(List<Card> newest, int all) {

    public Open {
      newest = List.copyOf(newest);
    }
  }

  @Transactional(readOnly = true)
  public Open open(Person person) {
    var newest =
        cards.open(person.id(), SHOWN).stream().map(this::card).flatMap(Optional::stream).toList();
    return new Open(newest, newest.size() < SHOWN ? newest.size() : cards.countOpen(person.id()));
  }

  /// A call as a card would show it, to whoever looks at it later.
  @Transactional(readOnly = true)
  public Optional<Card> of(long call) {
    return calls.find(call).map(found -> card(found, found.startedAt(), false, false));
  }

  private Optional<Card> card(CardBook.Row row) {
    return calls
        .find(row.call())
        .map(call -> card(call, row.shownAt(), row.gradeSeenAt() != null, row.felt()));
  }

  private Card card(Call call, Instant shownAt, boolean gradeSeen, boolean felt) {
    var whose = known.whose(call);
    return new Card(
        call,
        whose,
        whose instanceof Whose.One(var owner, _)
            ? briefings.of(call, owner.client())
            : Optional.empty(),
        shownAt,
        gradeSeen,
        felt);
  }

  /// Puts a card away, in every browser of the person.
  ///
  /// @param setUpChanged whether somebody else had changed the set-up
  public void dismiss(Person person, long call, boolean setUpChanged, Signature by) {
    if (cards.lock(call, person.id()).isPresent()) {
      var now = clock.instant();
      cards.dismiss(call, person.id(), now);
      calls.closed(call, setUpChanged, now);
      if (setUpChanged) {
        trail.record(by, "trail.calls.set-up", name(call));
      }
      changed(person);
    }
  }

  public void dismissAll(Person person) {
    cards.dismissAll(person.id(), clock.instant());
    changed(person);
  }

  /// Keeps what a person felt when they saw the name: not once they have looked at the grade, and
  /// once a call.
  ///
  /// @return whether it was taken
  public boolean feel(Person person, long call, Reply face) {
    var row = cards.lock(call, person.id());
    if (row.isEmpty() || row.get().gradeSeenAt() != null || row.get().felt()) {
      return false;
    }
    var card = card(row.get());
    boolean taken =
        card.flatMap(Card::briefing).filter(briefing -> briefing.number().isPresent()).isPresent()
            && card.get().whose() instanceof Whose.One(var owner, _)
            && taps.tap(
                person,
                owner.client(),
                face,
                card.get().briefing().orElseThrow().portfolio().timeZone());
    if (taken) {
      cards.felt(call, person.id());
      changed(person);
    }
    return taken;
  }

  /// From then on a face says nothing any more of how it felt to see the name.
  ///
  /// @return the client's number in the register; empty where there is no such card, or nobody
  ///   knows whose call it is
  public OptionalInt lookAtGrade(Person person, long call) {
    var number =
        cards
            .lock(call, person.id())
            .flatMap(this::card)
            .flatMap(Card::briefing)
            .map(Briefing::number)
            .orElse(OptionalInt.empty());
    if (number.isPresent()) {
      cards.sawGrade(call, person.id(), clock.instant());
      changed(person);
    }
    return number;
  }

  private String name(long call) {
    return calls
        .find(call)
        .map(known::whose)
        .map(whose -> whose instanceof Whose.One(var owner, _) ? owner.name() : "")
        .orElse("");
  }

  private void changed(Person person) {
    events.publishEvent(new CardsChanged(Set.of(person.id())));
  }
}
