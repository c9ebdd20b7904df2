package app.tamis.handover;

import app.tamis.agreements.Drafting;
import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Directory;
import app.tamis.facts.Directory.Contact;
import app.tamis.facts.Facts;
import app.tamis.facts.Recorded;
import app.tamis.facts.Records;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Makes a pack of what facts know and people wrote.
@Component
final class PackReading {

  /// So far back a ticket may be open, a bill unpaid, or advice have been given.
  private static final int YEARS = 3;

  private static final String REFUSED = "refused";

  private final Facts facts;
  private final Records records;
  private final DataFolder data;
  private final Drafting drafting;

  PackReading(Facts facts, Records records, DataFolder data, Drafting drafting) {
    this.facts = facts;
    this.records = records;
    this.data = data;
    this.drafting = drafting;
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
      List<Recorded.Invoice> invoices) {

    static final Rows NONE = new Rows(List.of(), List.of(), List.of());
  }

  private Rows rows(ClientId client, LocalDate today) {
    if (facts.versionInForce(data.path()).isEmpty()) {
      return Rows.NONE;
    }
    var asked = new AskedRecords(data.path(), client, today.minusYears(YEARS), today);
    return records.together(
        data.path(),
        client,
        rows -> new Rows(rows.tickets(asked), rows.advice(asked), rows.invoices(asked)));
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
