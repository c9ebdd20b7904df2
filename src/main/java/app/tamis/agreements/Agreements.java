package app.tamis.agreements;

import app.tamis.agreements.Agreement.Origin;
import app.tamis.agreements.AgreementEvent.What;
import app.tamis.agreements.Changes.Change;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.book.Json;
import app.tamis.documents.Document;
import app.tamis.facts.BookRowsChanged;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what is agreed with clients: drafts, their versions, and what became of them. How
/// they are signed is [Signings]'.
@Component
@Transactional
public class Agreements {

  /// The same for all clients, and in no record.
  private static final Set<String> REACHED = Set.of("ticket_address", "emergency_phone");

  private final AgreementBook book;
  private final EventBook events;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher announced;
  private final ClauseCatalogue clauses;

  /// Of which terms and the names of kinds are read, which nobody changes.
  private final Clauses shipped = Clauses.shipped();

  Agreements(
      AgreementBook book,
      EventBook events,
      ClauseCatalogue clauses,
      Trail trail,
      Clock clock,
      ApplicationEventPublisher announced) {
    this.clauses = clauses;
    this.book = book;
    this.events = events;
    this.trail = trail;
    this.clock = clock;
    this.announced = announced;
  }

  /// A client whom an agreement is with; the name is for the trail.
  public record With(ClientId id, String name) {

    /// As who works here knows it: `C011 Dubois`.
    public String known() {
      return id.text() + " " + name;
    }
  }

  /// @param by who saved it
  public record Version(int number, Draft draft, String by, Instant at) {}

  /// What can be agreed upon, in the words of today.
  @Transactional(readOnly = true)
  public Clauses catalogue() {
    return clauses.inForce();
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Agreement> list() {
    return book.list();
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Agreement> list(ClientId client) {
    return book.list(client);
  }

  /// By which a client is bound on a day; newest first.
  @Transactional(readOnly = true)
  public List<Agreement> inForce(ClientId client, LocalDate day) {
    return book.inForce(client, day);
  }

  /// Whom any is with.
  @Transactional(readOnly = true)
  public Set<ClientId> about() {
    return Set.copyOf(book.about());
  }

  @Transactional(readOnly = true)
  public Optional<Agreement> find(UUID id) {
    return book.find(id);
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Version> versions(UUID id) {
    return book.versions(id).stream()
        .map(row ->
            new Version(row.version(), Json.read(row.draft(), Draft.class), row.byName(), row.at()))
        .toList();
  }

  /// In the order in which they happened.
  @Transactional(readOnly = true)
  public List<AgreementEvent> events(UUID id) {
    return events.list(id);
  }

  /// What is different between two versions.
  public List<Change> changes(Draft before, Draft after, Words words) {
    return new Changes(shipped, words).between(before, after);
  }

  /// As both read it.
  public Document document(Draft draft, LocalDate date) {
    return new AgreementDocument(shipped).of(draft, date);
  }

  /// What a kind of agreement is called.
  public String kind(String kind, Words words) {
    return new AgreementDocument(shipped).name(kind, words.locale().getLanguage());
  }

  /// How the firm called itself in the agreement that was made last.
  @Transactional(readOnly = true)
  public Optional<Party> firm() {
    return book.lastMade().map(agreement -> agreement.draft().firm());
  }

  /// What the agreement that was made last says of how we are reached, by the terms' ids.
  @Transactional(readOnly = true)
  public Map<String, String> reached() {
    return book.lastMade()
        .map(agreement -> new TreeMap<>(agreement.draft().terms()))
        .map(terms -> {
          terms.keySet().retainAll(REACHED);
          return Map.copyOf(terms);
        })
        .orElse(Map.of());
  }

  public UUID begin(With client, Draft draft, Optional<UUID> replaces, Signature by) {
    var now = clock.instant();
    var id =
        book.add(client.id(), Origin.MADE, "drafted", Optional.empty(), replaces, by.name(), now);
    book.addVersion(id, 1, draft, by.name(), now);
    happened(id, What.MADE, by, "");
    trail.record(by, "trail.agreement.made", client.name());
    return id;
  }

  /// A contract on paper that was signed elsewhere, with what its clauses say. It counts as signed
  /// on the day on which it begins.
  public UUID type(With client, Draft draft, LocalDate signedOn, Signature by) {
    var now = clock.instant();
    var id =
        book.add(
            client.id(),
            Origin.TYPED,
            "signed",
            Optional.of(signedOn),
            Optional.empty(),
            by.name(),
            now);
    book.addVersion(id, 1, draft, by.name(), now);
    happened(id, What.MADE, by, "");
    trail.record(by, "trail.agreement.typed", client.name());
    announced.publishEvent(new BookRowsChanged());
    return id;
  }

  /// What came of saving a draft.
  public enum Saved {
    SAVED,

    /// It says what it said before.
    SAME,

    /// It was sent, or somebody saved another version meanwhile.
    TOO_LATE
  }

  /// @param seen the version that was changed
  public Saved save(UUID id, int seen, Draft draft, Signature by) {
    var agreement = book.lock(id);
    if (agreement.isEmpty()
        || agreement.get().version() != seen
        || !canBeChanged(agreement.get())) {
      return Saved.TOO_LATE;
    }
    if (agreement.get().draft().equals(draft)) {
      return Saved.SAME;
    }
    book.addVersion(id, seen + 1, draft, by.name(), clock.instant());
    if (agreement.get().origin() == Origin.TYPED) {
      book.sign(id, "", "", draft.startsOn());
      announced.publishEvent(new BookRowsChanged());
    }
    happened(id, What.CHANGED, by, String.valueOf(seen + 1));
    return Saved.SAVED;
  }

  /// A draft can; so can what was typed in from paper, each wording of which stays.
  public static boolean canBeChanged(Agreement agreement) {
    return agreement.state() instanceof AgreementState.Drafted
        || agreement.origin() == Origin.TYPED;
  }

  /// Takes up again what was declined, has expired or was withdrawn: as a draft of its own.
  public UUID takeUp(Agreement old, With client, Signature by) {
    return begin(client, old.draft(), Optional.of(old.id()), by);
  }

  /// Throws a draft away, or brings it back.
  public void hide(UUID id, boolean hidden, Signature by) {
    book.hide(id, hidden);
    trail.record(by, hidden ? "trail.agreement.hidden" : "trail.agreement.back", "");
  }

  /// Says on which day a signed one ends; empty where it doesn't after all.
  public void end(UUID id, Optional<LocalDate> last, With client, Signature by) {
    book.end(id, last.orElse(null));
    happened(id, What.ENDED, by, last.map(LocalDate::toString).orElse(""));
    trail.record(
        by, "trail.agreement.ended", client.name(), last.map(LocalDate::toString).orElse("–"));
    announced.publishEvent(new BookRowsChanged());
  }

  /// With the scan of what was signed on paper.
  public void attach(UUID id, UUID document, With client, Signature by) {
    book.give(id, document);
    trail.record(by, "trail.agreement.scan", client.name());
  }

  private void happened(UUID agreement, What what, Signature by, String detail) {
    events.add(
        agreement,
        Optional.empty(),
        new AgreementEvent(what, clock.instant(), by.name(), by.address(), "", detail));
  }
}
