package app.tamis.parting;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.gradebook.Standing;
import app.tamis.grading.Letter;
import app.tamis.lift.OurPart;
import app.tamis.parting.PartingEvent.What;
import app.tamis.parting.PartingStep.Kind;
import app.tamis.portfolio.Client;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to partings: proposes, decides, keeps who does what by when, and records how each goes
/// on until it is closed, called off or won back. The letter has a door of its own,
/// [PartingLetters].
@Component
@Transactional
public class Partings {

  private final PartingBook book;
  private final PartingRecords records;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Partings(
      PartingBook book,
      PartingRecords records,
      Trail trail,
      Clock clock,
      ApplicationEventPublisher events) {
    this.book = book;
    this.records = records;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<PartingCase> list() {
    return book.list();
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<PartingCase> list(ClientId client) {
    return book.list(client);
  }

  /// The one that isn't over.
  @Transactional(readOnly = true)
  public Optional<PartingCase> open(ClientId client, LocalDate today) {
    return book.list(client).stream().filter(one -> one.isOpen(today)).findFirst();
  }

  /// Whether one may be proposed.
  ///
  /// @param firstGuess whether the grade is one, as pages say it
  @Transactional(readOnly = true)
  public MayPart may(Client client, Optional<Standing> standing, boolean firstGuess) {
    return records.may(client, standing, firstGuess);
  }

  /// Proposes one, where [MayPart] lets it.
  ///
  /// @param word the owner's reason, on whose word it is; empty where the ground is enough
  /// @param grade that is published
  /// @return empty where it may not, or there is one that isn't over
  public Optional<UUID> propose(
      Client client,
      MayPart may,
      Optional<String> word,
      Optional<Letter> grade,
      LocalDate today,
      Signature by) {
    book.lock(client.id());
    var ground = may.ground().or(() -> word.map(_ -> Ground.OWNERS_WORD));
    if (may.refusal().isPresent() || ground.isEmpty() || open(client.id(), today).isPresent()) {
      return Optional.empty();
    }
    var id =
        book.add(client.id(), ground.get(), word.orElse(""), grade, by.name(), clock.instant());
    trail.record(by, "trail.parting.case-proposed", client.name());
    return Optional.of(id);
  }

  /// What a person says.
  ///
  /// @param on the day of which it is true
  /// @param detail the kind of a receipt, or the second of two answers; empty for none
  public record Saying(What what, Optional<UUID> step, LocalDate on, String note, String detail) {}

  /// Says something of a case, or of a step of it. That the letter is given is said by
  /// [PartingLetters], that the client is won back by [#winBack].
  ///
  /// @return whether it could be said; not where somebody said something else meanwhile
  public boolean say(UUID parting, Client client, Saying saying, LocalDate today, Signature by) {
    var what = saying.what();
    var found =
        book.lock(parting)
            .filter(one -> one.client().equals(client.id()))
            .filter(one -> one.next(today).contains(what))
            .filter(one -> what != What.TOLD && what != What.WON_BACK)
            .filter(one -> what != What.DECIDED || hindrance(one).isEmpty())
            .filter(one -> what != What.RECEIVED || isAfterTelling(one, saying.on()))
            .filter(one -> mayBeOf(one, saying));
    if (found.isEmpty()) {
      return false;
    }
    happened(parting, saying, by);
    if (what == What.DECIDED) {
      plan(found.get(), today, by);
      events.publishEvent(new PartingDecided(client.id()));
    }
    trail.record(by, "trail.parting.case-" + what.code(), client.name(), saying.note().strip());
    return true;
  }

  private static boolean isAfterTelling(PartingCase one, LocalDate received) {
    return one.said(What.TOLD).filter(told -> received.isBefore(told.on())).isEmpty();
  }

  private static boolean mayBeOf(PartingCase one, Saying saying) {
    return saying.what() == What.STEP_DONE
        ? saying.step().flatMap(one::step).filter(one::canTick).isPresent()
        : saying.step().isEmpty();
  }

  /// Why nothing is decided or told today.
  @Transactional(readOnly = true)
  public Optional<Message> hindrance(PartingCase one) {
    return one.said(What.OFFICE_HOLDER).isPresent()
        ? Optional.empty()
        : records
            .insolvencySince(one.client())
            .map(since -> Message.of("parting.check.insolvent", since));
  }

  private void happened(UUID parting, Saying saying, Signature by) {
    book.happened(
        parting,
        new PartingEvent(
            saying.what(),
            saying.step(),
            saying.on(),
            saying.note().strip(),
            saying.detail().strip(),
            Optional.empty(),
            Optional.empty(),
            by.name(),
            clock.instant()));
  }

  /// All steps with their usual days, in the hands of who decided.
  private void plan(PartingCase one, LocalDate today, Signature by) {
    var dates = new StepDates(today, earliest(one.client(), today));
    for (var kind : Kind.values()) {
      book.add(one.id(), kind, by.person(), dates.of(kind));
    }
  }

  /// The earliest last day, were they told on a day.
  @Transactional(readOnly = true)
  public LocalDate earliest(ClientId client, LocalDate told) {
    return records.toEnd(client, told).earliest(told);
  }

  /// What was agreed and what the law says of the last day.
  @Transactional(readOnly = true)
  public ToEnd toEnd(ClientId client, LocalDate today) {
    return records.toEnd(client, today);
  }

  /// Gives a step to somebody, or to nobody, by a day.
  public boolean plan(
      UUID parting,
      UUID step,
      Client client,
      Optional<UUID> person,
      LocalDate dueOn,
      Signature by) {
    var found =
        book.lock(parting)
            .filter(one -> one.client().equals(client.id()))
            .flatMap(one -> one.step(step))
            .filter(one -> one.done().isEmpty());
    found.ifPresent(one -> {
      book.plan(step, person, dueOn);
      trail.record(by, "trail.parting.case-planned", client.name(), dueOn.toString());
    });
    return found.isPresent();
  }

  /// What must be there before the client is won back.
  @Transactional(readOnly = true)
  public WinBack toWinBack(
      PartingCase one, LocalDate proposedOn, Optional<Standing> standing, LocalDate today) {
    return records.winBack(
        one.client(), proposedOn, today, records.owed(one.client(), standing, today));
  }

  /// @param found what is there; refused unless all of it is
  public boolean winBack(
      UUID parting, Client client, WinBack found, String note, LocalDate today, Signature by) {
    boolean may =
        found.isComplete()
            && book.lock(parting)
                .filter(one -> one.client().equals(client.id()))
                .filter(one -> one.next(today).contains(What.WON_BACK))
                .isPresent();
    if (may) {
      happened(parting, new Saying(What.WON_BACK, Optional.empty(), today, note, ""), by);
      trail.record(by, "trail.parting.case-won-back", client.name());
    }
    return may;
  }

  /// What figures say to who asks whether it is us.
  @Transactional(readOnly = true)
  public OurPart ourPart(ClientId client, LocalDate today) {
    return records.ourPart(client, today);
  }

  /// Somebody who may go with a client.
  ///
  /// @param client by its id, where it is one of ours
  public record Tied(Optional<ClientId> client, String name, Message why) {}

  @Transactional(readOnly = true)
  public List<Tied> along(ClientId client, LocalDate today) {
    return records.along(client, today).stream()
        .map(tied -> new Tied(tied.client(), tied.name(), tied.why()))
        .toList();
  }
}
