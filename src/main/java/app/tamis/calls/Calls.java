package app.tamis.calls;

import static java.util.stream.Collectors.toSet;

import app.tamis.basics.ClientId;
import app.tamis.facts.Caller;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what telephone systems tell. Events may come in any order, twice, or never.
@Component
@Transactional
public class Calls {

  /// What is told later than that makes no card: nobody waits at the phone any more.
  static final Duration FRESH = Duration.ofMinutes(10);

  /// For as long the second telling of an event is known for what it is.
  static final Duration REMEMBERED = Duration.ofDays(30);

  private static final Duration LATELY = Duration.ofDays(30);

  private static final int MOST = 200;

  private final CallBook calls;
  private final CardBook cards;
  private final NumberBook numbers;
  private final KnownCallers known;
  private final Lines lines;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Calls(
      CallBook calls,
      CardBook cards,
      NumberBook numbers,
      KnownCallers known,
      Lines lines,
      Trail trail,
      Clock clock,
      ApplicationEventPublisher events) {
    this.calls = calls;
    this.cards = cards;
    this.numbers = numbers;
    this.known = known;
    this.lines = lines;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  /// Takes an event in.
  ///
  /// @throws KeyUsedOtherwise where its key was used before, for another
  public Heard hear(CallEvent event) {
    calls.lock(event.call());
    var before = calls.told(event.keyOrOwn());
    if (before.isPresent()) {
      return again(before.get(), event);
    }
    var now = clock.instant();
    var at = event.at().filter(told -> told.isBefore(now)).orElse(now);
    long id =
        calls
            .find(event.call())
            .map(Call::id)
            .orElseGet(() -> calls.add(event.call(), event.incoming(), at));
    if (!calls.tell(event, id, now)) {
      return again(calls.told(event.keyOrOwn()).orElseThrow(), event);
    }
    var number = known.number(event.number());
    calls.note(id, event, number.standard(), at);
    event
        .extension()
        .ifPresent(phone ->
            calls.leg(
                id,
                phone,
                event.kind() == CallEvent.Kind.ANSWER ? Optional.of(at) : Optional.empty()));
    settleOwner(id);
    boolean stale = at.isBefore(now.minus(FRESH));
    if (!stale) {
      show(id, event, now);
    }
    tell(id);
    return heard(id, false, stale);
  }

  private Heard again(CallBook.ToldBefore before, CallEvent event) {
    if (!before.digest().equals(event.digest()) && event.key().isPresent()) {
      throw new KeyUsedOtherwise();
    }
    return heard(before.call(), true, false);
  }

  private Heard heard(long id, boolean repeated, boolean stale) {
    var call = calls.find(id).orElseThrow();
    return new Heard(call, known.whose(call), cards.people(id).size(), repeated, stale);
  }

  /// Once the number says whose it is beyond doubt, that stays with the call.
  private void settleOwner(long id) {
    var call = calls.find(id).orElseThrow();
    if (call.client().isEmpty() && known.whose(call) instanceof Whose.One(var owner, _)) {
      calls.belongs(id, owner.client(), false);
    }
  }

  private void show(long id, CallEvent event, Instant now) {
    var call = calls.find(id).orElseThrow();
    boolean fromOutside = !(known.number(call.numberTold()) instanceof CallerNumber.Internal);
    if (call.incoming() && fromOutside && event.kind() != CallEvent.Kind.HANGUP) {
      lines.recipients().of(event.extension()).forEach(person -> cards.show(id, person, now));
    }
  }

  /// Whoever has a card of it sees what has changed.
  private void tell(long id) {
    events.publishEvent(new CardsChanged(Set.copyOf(cards.people(id))));
  }

  @Transactional(readOnly = true)
  public Optional<Call> find(long id) {
    return calls.find(id);
  }

  /// The last call with a number, not longer ago than that.
  ///
  /// @param told as a telephone system tells it
  @Transactional(readOnly = true)
  public Optional<Call> latestWith(String told, Duration ago) {
    return known
        .number(told)
        .standard()
        .flatMap(e164 -> calls.latestWith(e164, clock.instant().minus(ago)));
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Call> latest() {
    return calls.latest(MOST);
  }

  /// Of a client, newest first.
  @Transactional(readOnly = true)
  public List<Call> latestOf(ClientId client, Instant since) {
    return calls.latestOf(client, since, MOST);
  }

  @Transactional(readOnly = true)
  public Whose whose(Call call) {
    return known.whose(call);
  }

  /// Whose a number is that somebody types.
  @Transactional(readOnly = true)
  public Whose whose(String told) {
    return known.whose(OptionalInt.empty(), false, told);
  }

  /// As people of the portfolio's country write it.
  public String written(String number) {
    return known.inForce().index().numbers().written(number);
  }

  /// Says whose a call is, and with it, whose its number is from now on.
  ///
  /// @param client its number in the register
  /// @return whether both are known
  public boolean attach(long id, int client, Signature by) {
    var call = calls.find(id);
    var whom = numbers.remaining(client);
    if (call.isEmpty() || whom.isEmpty()) {
      return false;
    }
    calls.belongs(id, whom.get().id(), true);
    call.get()
        .e164()
        .filter(_ -> mayBeAttached(call.get()))
        .ifPresent(e164 -> {
          numbers.attach(e164, whom.get().id(), by.name(), clock.instant());
          calls.belong(e164, whom.get().id());
          trail.record(by, "trail.calls.attached", e164, whom.get().name());
        });
    tell(id);
    return true;
  }

  /// A number that several clients share stays theirs: only this call is said to be one's.
  private boolean mayBeAttached(Call call) {
    return !(known.whose(OptionalInt.empty(), false, call.numberTold()) instanceof Whose.Several);
  }

  /// Says whose a number is from now on.
  public boolean attach(String e164, int client, Signature by) {
    var whom = numbers.remaining(client);
    var number = known.number(e164).standard();
    if (whom.isEmpty() || number.isEmpty()) {
      return false;
    }
    numbers.attach(number.get(), whom.get().id(), by.name(), clock.instant());
    calls.belong(number.get(), whom.get().id());
    trail.record(by, "trail.calls.attached", number.get(), whom.get().name());
    tellAll(number.get());
    return true;
  }

  /// Takes that back. Its calls are nobody's again, but for those of which a person said it.
  public void detach(String e164, Signature by) {
    numbers
        .find(e164)
        .ifPresent(attached -> {
          numbers.detach(e164);
          calls.forgetOwner(e164);
          trail.record(by, "trail.calls.detached", e164, attached.name());
          tellAll(e164);
        });
  }

  private void tellAll(String e164) {
    events.publishEvent(new CardsChanged(new HashSet<>(cards.peopleOf(e164))));
  }

  @Transactional(readOnly = true)
  public List<Attached> attached() {
    return numbers.list();
  }

  /// A number that rang lately and is nobody's.
  ///
  /// @param callerName as the telephone system has it; empty where it has none
  public record Unknown(String e164, int calls, Instant last, String callerName) {}

  @Transactional(readOnly = true)
  public List<Unknown> unknown() {
    return calls.unknown(clock.instant().minus(LATELY), MOST).stream()
        .filter(row -> known.whose(OptionalInt.empty(), false, row.e164()) instanceof Whose.Nobody)
        .map(row -> new Unknown(row.e164(), row.calls(), row.last(), row.callerName()))
        .toList();
  }

  /// What of the facts' numbers is to be mended, for nobody is found by it.
  ///
  /// @param unusable from which nobody could ring
  /// @param shared of several clients
  public record ToMend(List<Caller.Phone> unusable, List<SharedNumber> shared) {

    public ToMend {
      unusable = List.copyOf(unusable);
      shared = List.copyOf(shared);
    }
  }

  public record SharedNumber(String e164, List<Owner> owners) {

    public SharedNumber {
      owners = List.copyOf(owners);
    }
  }

  @Transactional(readOnly = true)
  public ToMend toMend() {
    return new ToMend(
        known.unusable(),
        known.shared().stream()
            .map(shared -> new SharedNumber(shared.e164(), shared.owners()))
            .toList());
  }

  /// Shows a card to somebody who looks a caller up by hand.
  ///
  /// @param told the number, or nothing
  /// @param client whose it is, by its number in the register
  /// @return the call's id
  public long byHand(UUID person, String told, OptionalInt client) {
    var now = clock.instant();
    var event =
        new CallEvent(
            "by hand " + UUID.randomUUID(),
            CallEvent.Kind.ANSWER,
            told,
            "",
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    long id = calls.add(event.call(), true, now);
    calls.note(id, event, known.number(told).standard(), now);
    client.stream()
        .mapToObj(numbers::remaining)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresentOrElse(whom -> calls.belongs(id, whom.id(), true), () -> settleOwner(id));
    cards.show(id, person, now);
    tell(id);
    return id;
  }

  void forgetOldEvents() {
    calls.forgetEvents(clock.instant().minus(REMEMBERED));
  }

  /// Who has a card of a call.
  @Transactional(readOnly = true)
  public Set<UUID> people(long id) {
    return cards.people(id).stream().collect(toSet());
  }
}
