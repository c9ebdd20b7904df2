package app.tamis.reminders;

import app.tamis.agreements.Drafting;
import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.billing.Payee;
import app.tamis.book.LastMade;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Directory.Firm;
import app.tamis.facts.Facts;
import app.tamis.facts.Records;
import app.tamis.facts.UnpaidBills;
import app.tamis.law.LateBill.Payment;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads what is overdue from the facts in force, and lays what people said beside it. The facts of
/// the last day asked for are kept at hand as long as they are in force.
@Component
class ReminderReading {

  private final Facts facts;
  private final Records records;
  private final DataFolder data;
  private final Drafting drafting;
  private final ClientRegister register;
  private final ReminderSettingsBook settings;
  private final ReminderStopBook stops;
  private final ReminderSentBook sent;
  private final LastMade<Known, UnpaidBills> unpaid = new LastMade<>();

  ReminderReading(
      Facts facts,
      Records records,
      DataFolder data,
      Drafting drafting,
      ClientRegister register,
      ReminderSettingsBook settings,
      ReminderStopBook stops,
      ReminderSentBook sent) {
    this.facts = facts;
    this.records = records;
    this.data = data;
    this.drafting = drafting;
    this.register = register;
    this.settings = settings;
    this.stops = stops;
    this.sent = sent;
  }

  private record Known(String version, LocalDate day) {}

  /// Unknown before the first import.
  UnpaidBills unpaid(LocalDate day) {
    return facts
        .versionInForce(data.path())
        .map(version -> unpaid.get(new Known(version, day), () -> records.unpaid(data.path(), day)))
        .orElse(UnpaidBills.UNKNOWN);
  }

  /// Clients with something overdue, by name.
  List<Reminded> all(LocalDate today) {
    var clients = register.list();
    var unpaid = unpaid(today);
    var beside = beside();
    var owing =
        unpaid.bills().stream()
            .flatMap(bill -> clients.find(bill.client()).stream())
            .map(client -> clients.remaining(client).id())
            .collect(Collectors.toSet());
    return clients.remaining().stream()
        .filter(client -> owing.contains(client.id()))
        .map(client -> one(client, clients, unpaid, beside, today))
        .filter(one -> !one.bills().isEmpty())
        .sorted((one, other) -> String.CASE_INSENSITIVE_ORDER.compare(one.name(), other.name()))
        .toList();
  }

  /// Empty where no such client remains; one that owes nothing has no bills.
  Optional<Reminded> find(ClientId id, LocalDate today) {
    var clients = register.list();
    return clients
        .find(id)
        .map(clients::remaining)
        .map(client -> one(client, clients, unpaid(today), beside(), today));
  }

  /// What the book has beside the facts.
  private record Beside(
      Pace pace, Map<ClientId, List<Stop>> stops, Map<String, Map<Step, LocalDate>> taken) {}

  private Beside beside() {
    return new Beside(settings.find().pace(), stops.list(), sent.taken());
  }

  private Reminded one(
      Client client, Clients clients, UnpaidBills unpaid, Beside beside, LocalDate today) {
    var ids =
        Stream.concat(Stream.of(client), clients.takenFor(client).stream())
            .map(Client::id)
            .toList();
    var firms = ids.stream().flatMap(id -> drafting.directory().firm(id).stream()).toList();
    var insolvent =
        firms.stream().flatMap(firm -> firm.insolvencySince().stream()).min(LocalDate::compareTo);
    List<Stop> said = beside.stops().getOrDefault(client.id(), List.of());
    var payee =
        Payee.among(
            ids.stream().flatMap(id -> drafting.directory().contacts(id).stream()).toList());
    return new Reminded(
        client.id(),
        client.number(),
        client.name(),
        firms.stream()
            .map(Firm::address)
            .filter(lines -> !lines.isEmpty())
            .findFirst()
            .orElse(List.of()),
        payee,
        payee
            .flatMap(Payee::language)
            .map(spoken -> spoken.equals("fr") ? "fr" : "en")
            .orElseGet(() -> drafting.language(client.id())),
        firms.stream().flatMap(firm -> firm.consumer().stream()).findFirst(),
        insolvent.filter(since -> !since.isAfter(today)),
        new Reminding(beside.pace(), insolvent, said, beside.taken()).of(bills(ids, unpaid), today),
        said);
  }

  private List<OpenBill> bills(List<ClientId> ids, UnpaidBills unpaid) {
    var currency = drafting.currency();
    return unpaid.bills().stream()
        .filter(bill -> ids.contains(bill.client()))
        .map(bill -> open(bill, currency))
        .toList();
  }

  private static OpenBill open(UnpaidBills.Bill bill, Currency currency) {
    return new OpenBill(
        bill.id(),
        bill.number(),
        bill.issuedOn(),
        bill.dueOn(),
        new Amount(bill.payable(), currency),
        bill.receipts().stream()
            .map(came -> new Payment(came.on(), new Amount(came.amount(), currency)))
            .toList(),
        bill.disputed());
  }
}
