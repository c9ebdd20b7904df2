package app.tamis.debits;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Drafting;
import app.tamis.basics.ClientId;
import app.tamis.debits.MandateEvent.What;
import app.tamis.documents.Document;
import app.tamis.facts.Directory.Firm;
import app.tamis.portfolio.Portfolio;
import app.tamis.post.Letter;
import app.tamis.post.Outbox;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to mandates: who collects, which there are, and what becomes of them. How they are
/// signed is [MandateSignings]'.
@Component
@Transactional
public class Mandates {

  private final MandateBook book;
  private final MandateEventBook events;
  private final CreditorBook creditors;
  private final Drafting drafting;
  private final AccountKey key;
  private final Outbox outbox;
  private final Trail trail;
  private final Clock clock;

  Mandates(
      MandateBook book,
      MandateEventBook events,
      CreditorBook creditors,
      Drafting drafting,
      AccountKey key,
      Outbox outbox,
      Trail trail,
      Clock clock) {
    this.book = book;
    this.events = events;
    this.creditors = creditors;
    this.drafting = drafting;
    this.key = key;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /// Who collects; empty until somebody says it.
  @Transactional(readOnly = true)
  public Optional<Creditor> creditor() {
    return creditors.find();
  }

  /// Holds for mandates that are asked for from now on.
  public void keep(Creditor creditor, Signature by) {
    creditors.keep(creditor);
    trail.record(by, "trail.debits.creditor", creditor.name(), creditor.identifier());
  }

  /// As they stand on a day; newest first.
  @Transactional(readOnly = true)
  public List<Mandate> list(LocalDate today) {
    return book.list().stream().map(mandate -> mandate.on(today)).toList();
  }

  /// Likewise, of a client.
  @Transactional(readOnly = true)
  public List<Mandate> list(ClientId client, LocalDate today) {
    return book.list(client).stream().map(mandate -> mandate.on(today)).toList();
  }

  @Transactional(readOnly = true)
  public Optional<Mandate> find(UUID id) {
    return book.find(id);
  }

  /// In the order in which they happened.
  @Transactional(readOnly = true)
  public List<MandateEvent> events(UUID id) {
    return events.list(id);
  }

  /// As it would be printed on a day, with lines to write on for what isn't known.
  @Transactional(readOnly = true)
  public Document document(Mandate mandate, LocalDate date) {
    return new MandateDocument(mandate, book.account(mandate.id()).mark()).of(date, List.of());
  }

  /// By which a client can be collected from, the usual one first: who buys as a private person is
  /// protected by Core alone. None where nothing collects the firm's currency.
  public List<Scheme> schemes(ClientId client) {
    var currency = drafting.currency();
    var consumer = drafting.directory().firm(client).flatMap(Firm::consumer).orElse(false);
    return Arrays.stream(Scheme.values())
        .filter(scheme -> scheme.currency().equals(currency))
        .filter(scheme -> !consumer || scheme != Scheme.B2B)
        .toList();
  }

  /// Whether a client is known to buy as a private person.
  public boolean isConsumer(ClientId client) {
    return drafting.directory().firm(client).flatMap(Firm::consumer).orElse(false);
  }

  /// What facts call whose mandate it is.
  public String name(Mandate mandate) {
    return drafting.directory().firm(mandate.client()).map(Firm::name).orElse("");
  }

  /// What facts know of a client's address.
  public PostalAddress address(ClientId client) {
    var firm = drafting.directory().firm(client);
    return PostalAddress.of(
        firm.flatMap(Firm::street).orElse(""),
        firm.flatMap(Firm::postcode).orElse(""),
        firm.flatMap(Firm::city).orElse(""),
        firm.flatMap(Firm::country)
            .or(() -> drafting.settings().map(Portfolio::country))
            .orElse(""));
  }

  /// Says by what who collects knows it, so that it can be collected from.
  ///
  /// @return whether it was signed
  public boolean activate(
      UUID id, Mandate.GoCardlessId known, LocalDate today, With client, Signature by) {
    var mandate = book.lock(id).filter(one -> one.state().signed().isPresent());
    mandate.ifPresent(_ -> {
      book.activate(id, today, known);
      happened(id, What.ACTIVE, by, known.mandate());
      trail.record(by, "trail.debits.active", client.name(), known.mandate());
    });
    return mandate.isPresent();
  }

  /// Takes that back.
  public void deactivate(UUID id, With client, Signature by) {
    book.lock(id);
    book.deactivate(id);
    happened(id, What.NOT_ACTIVE, by, "");
    trail.record(by, "trail.debits.not-active", client.name());
  }

  /// Nothing is collected by it any more, and no link signs it.
  public void cancel(UUID id, LocalDate on, String why, With client, Signature by) {
    var mandate = book.lock(id).filter(one -> one.state().stands());
    mandate.ifPresent(_ -> {
      book.cancel(id, on, why.strip());
      outbox.lapse(new Letter.Cause(MandateLetters.LINK, id));
      outbox.lapse(new Letter.Cause(MandateLetters.CODE, id));
      happened(id, What.CANCELLED, by, why.strip());
      trail.record(by, "trail.debits.cancelled", client.name());
    });
  }

  /// With the scan of what was signed by hand.
  public void attach(UUID id, UUID document) {
    book.give(id, document);
  }

  /// A file of signed mandates for who collects, with whole numbers of accounts; that it was made
  /// stands in the trail.
  ///
  /// @return empty where none waits, or no account can be read any more
  public Optional<String> owners(Scheme scheme, LocalDate today, Signature by) {
    var owners =
        list(today).stream()
            .filter(mandate -> mandate.scheme() == scheme)
            .filter(mandate -> mandate.state() instanceof MandateState.Signed)
            .flatMap(mandate -> account(mandate).stream())
            .toList();
    if (owners.isEmpty()) {
      return Optional.empty();
    }
    trail.record(by, "trail.debits.owners", String.valueOf(owners.size()));
    return Optional.of(GoCardlessFiles.owners(scheme, owners));
  }

  private Optional<GoCardlessFiles.Owner> account(Mandate mandate) {
    var sealed = book.account(mandate.id()).account();
    return sealed == null
        ? Optional.empty()
        : key.open(sealed, mandate.id())
            .map(account -> new GoCardlessFiles.Owner(mandate, account));
  }

  private void happened(UUID id, What what, Signature by, String detail) {
    events.add(id, new MandateEvent(what, clock.instant(), by.name(), by.address(), "", detail));
  }
}
