package app.tamis.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads a valid folder; it doesn't look for bad rows.
final class FactsReader {

  private final Path folder;
  private final Settings settings;
  private final List<Facts.Client> clients;
  private final Whose whose;
  private final Map<String, Facts.Technician> technicians = new HashMap<>();

  private FactsReader(Path folder, Settings settings) throws IOException {
    this.folder = folder;
    this.settings = settings;
    this.clients = table("clients", FactsReader::client);
    this.whose = new Whose(clients, Csv.table(folder, "aliases"), settings.country());
    for (Row row : Csv.table(folder, "technicians")) {
      String id = row.needText("technician_id");
      technicians.put(id, new Facts.Technician(id, row.number("hourly_cost")));
    }
  }

  static Facts read(Path folder, Settings settings) throws IOException {
    return new FactsReader(folder, settings).facts();
  }

  private Facts facts() throws IOException {
    List<Facts.Invoice> invoices = table("invoices", this::invoice);
    return new Facts(
        clients,
        table("contracts", this::contract),
        table("tickets", this::ticket),
        table("time_entries", this::timeEntry),
        invoices,
        table("invoice_lines", FactsReader::invoiceLine),
        paymentsOf(invoices),
        table("calls", this::call).stream().flatMap(Optional::stream).toList(),
        table("advice", this::advice),
        table("referrals", this::referral),
        table("surveys", this::survey),
        table("reactions", this::reaction));
  }

  /// Those of invoices not known are set aside: as if they hadn't come yet.
  private List<Facts.Payment> paymentsOf(List<Facts.Invoice> invoices) throws IOException {
    Set<String> known =
        invoices.stream().map(Facts.Invoice::id).collect(Collectors.toCollection(HashSet::new));
    return table("payments", FactsReader::payment).stream()
        .filter(payment -> known.contains(payment.invoiceId()))
        .toList();
  }

  private <T> List<T> table(String name, Function<Row, T> fact) throws IOException {
    return Csv.table(folder, name).stream().map(fact).toList();
  }

  private static Facts.Client client(Row row) {
    return new Facts.Client(
        row.needText("client_id"),
        row.needText("name"),
        row.date("since"),
        row.date("until"),
        row.text("phones").orElse(""),
        row.number("seats"),
        row.number("endpoints"),
        row.number("hours_per_month"));
  }

  private Facts.Contract contract(Row row) {
    return new Facts.Contract(
        row.needText("contract_id"),
        whose.client(row),
        row.needText("kind"),
        row.needDate("started_on"),
        row.date("ended_on"),
        row.text("payment_terms_days").map(Integer::valueOf),
        row.number("hourly_rate"),
        row.number("after_hours_multiplier"));
  }

  private Facts.Ticket ticket(Row row) {
    return new Facts.Ticket(
        whose.client(row),
        row.needTime("opened_at", settings.zone()),
        row.text("channel"),
        row.text("priority"),
        row.text("kind"),
        row.truth("tampered"));
  }

  private Facts.TimeEntry timeEntry(Row row) {
    return new Facts.TimeEntry(
        whose.client(row),
        row.needTime("started_at", settings.zone()),
        row.needNumber("minutes"),
        row.text("technician_id").flatMap(id -> Optional.ofNullable(technicians.get(id))));
  }

  private Facts.Invoice invoice(Row row) {
    return new Facts.Invoice(
        row.needText("invoice_id"),
        whose.client(row),
        row.needDate("issued_on"),
        row.date("due_on"),
        row.truth("disputed"),
        row.number("total"),
        row.number("tax"),
        row.text("credits"));
  }

  private static Facts.InvoiceLine invoiceLine(Row row) {
    return new Facts.InvoiceLine(
        row.needText("invoice_id"),
        row.text("kind")
            .map(kind -> Facts.LineKind.valueOf(kind.toUpperCase(Locale.ROOT)))
            .orElse(Facts.LineKind.UNKNOWN),
        row.number("quantity"),
        row.needNumber("unit_price"),
        row.number("unit_cost"),
        row.date("delivered_on"),
        row.date("period_from")
            .map(from ->
                new Facts.Period(YearMonth.from(from), YearMonth.from(row.needDate("period_to")))));
  }

  private static Facts.Payment payment(Row row) {
    return new Facts.Payment(
        row.needText("invoice_id"),
        row.needDate("paid_on"),
        row.needNumber("amount"),
        row.truth("failed").orElse(false));
  }

  private Optional<Facts.Call> call(Row row) {
    return whose
        .caller(row)
        .map(client ->
            new Facts.Call(
                client, row.needTime("started_at", settings.zone()), row.text("direction")));
  }

  private Facts.Advice advice(Row row) {
    return new Facts.Advice(
        whose.client(row),
        row.needDate("given_on"),
        row.text("response"),
        row.date("responded_on"));
  }

  private Facts.Referral referral(Row row) {
    return new Facts.Referral(
        whose.client(row), row.needDate("referred_on"), row.truth("won").orElse(false));
  }

  private Facts.Survey survey(Row row) {
    return new Facts.Survey(
        whose.client(row),
        row.needTime("answered_at", settings.zone()).toLocalDate(),
        row.needNumber("score"));
  }

  private Facts.Reaction reaction(Row row) {
    return new Facts.Reaction(
        whose.client(row),
        row.needTime("at", settings.zone()).toLocalDate(),
        row.needNumber("reaction"));
  }
}
