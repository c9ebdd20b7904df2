package app.tamis.handover;

import static java.util.stream.Collectors.toSet;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.AgreementState;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.Draft;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.TermDates;
import app.tamis.agreements.Worded;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Directory;
import app.tamis.facts.Directory.Contact;
import app.tamis.facts.Facts;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes a pack of what facts know and people wrote.
@Component
final class PackReading {

  /// So far back a ticket may be open, a bill unpaid, an agreement have ended, or advice have been
  /// given.
  private static final int YEARS = 3;

  private static final String REFUSED = "refused";

  private final Facts facts;
  private final Records records;
  private final DataFolder data;
  private final Drafting drafting;
  private final Agreements agreements;
  private final Clauses catalogue = Clauses.shipped();

  PackReading(
      Facts facts, Records records, DataFolder data, Drafting drafting, Agreements agreements) {
    this.facts = facts;
    this.records = records;
    this.data = data;
    this.drafting = drafting;
    this.agreements = agreements;
  }

  Pack of(Handover handover, LocalDate today) {
    var client = handover.client();
    var directory = drafting.directory();
    var rows = rows(client, today);
    return new Pack(
        drafting.language(client),
        drafting.currency().getCurrencyCode(),
        drafting.us(),
        drafting.party(client, handover.name()),
        handover.lastDay(),
        handover.contact(),
        devices(directory, client),
        directory.tools(client).stream()
            .map(tool -> new Pack.Tool(tool.name(), tool.inPlace()))
            .toList(),
        licences(client),
        contracts(client, rows.contracts(), today),
        rows.tickets().stream()
            .filter(ticket -> ticket.closedAt().isEmpty())
            .map(ticket ->
                new Pack.OpenTicket(ticket.id(), ticket.openedAt().toLocalDate(), ticket.subject()))
            .toList(),
        rows.advice().stream()
            .filter(one -> one.response().filter(REFUSED::equals).isPresent())
            .map(one -> new Pack.Declined(one.givenOn(), one.title()))
            .toList(),
        directory.contacts(client).stream().map(PackReading::person).toList(),
        rows.invoices().stream()
            .filter(bill -> !bill.paid() && bill.payable() > bill.received())
            .map(this::open)
            .toList(),
        handover.said());
  }

  private record Rows(
      List<Recorded.Ticket> tickets,
      List<Recorded.Advice> advice,
      List<Recorded.Invoice> invoices,
      List<Recorded.Contract> contracts) {

    static final Rows NONE = new Rows(List.of(), List.of(), List.of(), List.of());
  }

  private Rows rows(ClientId client, LocalDate today) {
    if (facts.versionInForce(data.path()).isEmpty()) {
      return Rows.NONE;
    }
    var asked = new AskedRecords(data.path(), client, today.minusYears(YEARS), today);
    return records.together(
        data.path(),
        client,
        rows ->
            new Rows(
                rows.tickets(asked),
                rows.advice(asked),
                rows.invoices(asked),
                rows.contracts(data.path(), client)));
  }

  private static List<Pack.Device> devices(Directory directory, ClientId client) {
    return directory.devices(client).stream()
        .sorted(
            Comparator.comparing(Directory.Device::kind)
                .thenComparing(device -> device.name().orElse("")))
        .map(device ->
            new Pack.Device(
                device.kind(),
                device.name(),
                device.system(),
                device.warrantyUntil(),
                device.endOfSupport(),
                device.managed()))
        .toList();
  }

  private List<Pack.Licence> licences(ClientId client) {
    return facts
        .equipment(data.path())
        .map(equipment -> equipment.licences(client))
        .orElse(List.of())
        .stream()
        .map(one ->
            new Pack.Licence(
                one.product(),
                one.supplier(),
                one.seats().stream().boxed().findFirst(),
                one.termEnd(),
                one.transferable()))
        .toList();
  }

  /// What was signed here or typed in from paper, and what was imported, but for what begins on the
  /// same day: that is the same one. Newest first.
  private List<Pack.Contract> contracts(
      ClientId client, List<Recorded.Contract> imported, LocalDate today) {
    var words = Words.of(drafting.language(client));
    var signed =
        agreements.list(client).stream()
            .flatMap(one -> contract(one, today, words).stream())
            .toList();
    var known = signed.stream().map(Pack.Contract::from).collect(toSet());
    return Stream.concat(
            signed.stream(),
            imported.stream()
                .filter(one -> !known.contains(one.startedOn()))
                .map(one -> contract(one, words)))
        .filter(one -> one.to().filter(last -> last.isBefore(today.minusYears(YEARS))).isEmpty())
        .sorted(Comparator.comparing(Pack.Contract::from).reversed())
        .toList();
  }

  private Optional<Pack.Contract> contract(Agreement agreement, LocalDate today, Words words) {
    var draft = agreement.draft();
    return agreement.state() instanceof AgreementState.Signed(_, _, var on)
        ? Optional.of(
            new Pack.Contract(
                agreements.kind(draft.kind(), words),
                draft.startsOn(),
                agreement.endsOn().or(() -> termEnd(draft, today)),
                draft.number("notice_days", catalogue).map(BigDecimal::intValueExact),
                draft.clauses().stream().map(Worded::title).toList(),
                Optional.of(on)))
        : Optional.empty();
  }

  /// Of the term that runs, or else of the one that wasn't renewed.
  private Optional<LocalDate> termEnd(Draft draft, LocalDate today) {
    var dates = new TermDates(draft, catalogue);
    return dates.endOfTerm(today).or(() -> dates.endOfTerm(draft.startsOn()));
  }

  /// What it covers isn't on record.
  private static Pack.Contract contract(Recorded.Contract imported, Words words) {
    return new Pack.Contract(
        words.say("word." + imported.kind()),
        imported.startedOn(),
        imported.endedOn(),
        imported.noticeDays().stream().boxed().findFirst(),
        List.of(),
        imported.signedOn());
  }

  private static Pack.Person person(Contact contact) {
    return new Pack.Person(contact.name(), contact.roles());
  }

  private Pack.OpenBill open(Recorded.Invoice bill) {
    return new Pack.OpenBill(
        bill.number(),
        bill.dueOn(),
        Amount.of(bill.payable() - bill.received(), drafting.currency()).rounded().value());
  }
}
