package app.tamis.facts;

import static app.tamis.facts.Column.amount;
import static app.tamis.facts.Column.choice;
import static app.tamis.facts.Column.date;
import static app.tamis.facts.Column.number;
import static app.tamis.facts.Column.price;
import static app.tamis.facts.Column.several;
import static app.tamis.facts.Column.text;
import static app.tamis.facts.Column.time;
import static app.tamis.facts.Column.whole;
import static app.tamis.facts.Column.yesNo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The catalogue of facts: every table that a folder may hold, its columns in order, and its key. A
/// later record with the same key replaces the earlier one.
public enum FactTable {
  CLIENTS(
      List.of("client_id"),
      text("client_id").needed(),
      text("name").needed(),
      date("since"),
      date("until"),
      whole("seats", 0, 1_000_000),
      whole("endpoints", 0, 1_000_000),
      text("phones"),
      text("email"),
      new Column("country", new Column.Type.Country(), false, false),
      text("segment"),
      text("street"),
      text("postcode"),
      text("city"),
      text("registration_no"),
      whole("staff", 0, 100_000_000),
      yesNo("is_consumer"),
      date("insolvency_since"),
      number("hours_per_month", 0, 100_000)),

  ALIASES(List.of("alias"), text("alias").needed(), text("client_id").needed()),

  TECHNICIANS(
      List.of("technician_id"),
      text("technician_id").needed(),
      text("name").needed(),
      number("hourly_cost", 0, 1e6)),

  CONTRACTS(
      List.of("contract_id"),
      text("contract_id").needed(),
      text("client_id").needed(),
      choice("kind", "managed", "block_hours", "break_fix").needed(),
      date("started_on").needed(),
      date("ended_on"),
      amount("monthly_fee"),
      choice(
          "payment_method", "direct_debit", "standing_order", "transfer", "card", "cheque", "cash"),
      whole("payment_terms_days", 0, 3_650),
      whole("notice_days", 0, 3_650),
      amount("call_out_fee"),
      amount("hourly_rate"),
      number("after_hours_multiplier", 0, 1_000),
      date("signed_on")),

  TICKETS(
      List.of("ticket_id"),
      text("ticket_id").needed(),
      text("client_id").needed(),
      time("opened_at").needed().inThePast(),
      time("closed_at").inThePast(),
      choice("channel", "portal", "email", "phone", "chat", "monitoring", "visit"),
      choice("priority", "low", "normal", "high", "urgent"),
      choice("kind", "incident", "request", "change", "new_staff", "project", "proactive"),
      text("subject"),
      yesNo("tampered")),

  TIME_ENTRIES(
      List.of("time_entry_id"),
      text("time_entry_id").needed(),
      text("client_id").needed(),
      time("started_at").needed().inThePast(),
      new Column("minutes", new Column.Type.Decimal(12, 6, 0, true, 1e9), true, false),
      text("technician_id"),
      text("ticket_id"),
      yesNo("billable"),
      text("note")),

  INVOICES(
      List.of("invoice_id"),
      text("invoice_id").needed(),
      text("client_id").needed(),
      date("issued_on").needed().inThePast(),
      date("due_on"),
      text("number"),
      yesNo("disputed"),
      amount("total"),
      amount("tax"),
      text("credits")),

  INVOICE_LINES(
      List.of("invoice_id", "line"),
      text("invoice_id").needed(),
      text("line").needed(),
      choice("kind", "recurring", "labour", "hardware", "licence", "other"),
      text("description"),
      // With a price's twelve decimals all 38 digits of a product are used.
      new Column("quantity", new Column.Type.Decimal(8, 9, -1e7, false, 1e7), false, false),
      price("unit_price").needed(),
      price("unit_cost"),
      date("delivered_on"),
      date("period_from"),
      date("period_to")),

  PAYMENTS(
      List.of("payment_id"),
      text("payment_id").needed(),
      text("invoice_id").needed(),
      date("paid_on").needed().inThePast(),
      amount("amount").needed(),
      yesNo("failed")),

  CALLS(
      List.of("call_id"),
      text("call_id").needed(),
      text("client_id"),
      text("phone"),
      time("started_at").needed().inThePast(),
      choice("direction", "in", "out"),
      number("seconds", 0, 1e9),
      text("technician_id")),

  ADVICE(
      List.of("advice_id"),
      text("advice_id").needed(),
      text("client_id").needed(),
      date("given_on").needed().inThePast(),
      text("title"),
      choice("response", "welcomed", "questioned", "cheapest", "refused"),
      date("responded_on").inThePast()),

  WORK_DONE(
      List.of("client_id", "done_on", "activity"),
      text("client_id").needed(),
      date("done_on").needed().inThePast(),
      choice(
              "activity",
              "patches_installed",
              "updates_installed",
              "backups_verified",
              "alerts_handled",
              "scans_run",
              "threats_blocked",
              "devices_monitored",
              "accounts_changed")
          .needed(),
      whole("count", 0, 1_000_000_000_000L).needed()),

  DEVICES(
      List.of("device_id"),
      text("device_id").needed(),
      text("client_id").needed(),
      choice("kind", "workstation", "server", "network", "printer", "other"),
      text("name"),
      text("os"),
      time("last_seen_at"),
      date("warranty_until"),
      date("end_of_support_on"),
      yesNo("managed")),

  CONTACTS(
      List.of("contact_id"),
      text("contact_id").needed(),
      text("client_id").needed(),
      text("name").needed(),
      several("role", "signs", "pays", "technical"),
      text("email"),
      text("phone"),
      text("language")),

  LICENCES(
      List.of("licence_id"),
      text("licence_id").needed(),
      text("client_id").needed(),
      text("product").needed(),
      text("supplier"),
      whole("seats", 0, 1_000_000),
      price("unit_cost"),
      date("term_end"),
      yesNo("transferable")),

  STACK(
      List.of("client_id", "tool"),
      text("client_id").needed(),
      text("tool").needed(),
      yesNo("in_place").needed(),
      date("since"),
      choice("paid_by", "client", "us"),
      amount("monthly_cost")),

  REFERRALS(
      List.of("referral_id"),
      text("referral_id").needed(),
      text("client_id").needed(),
      date("referred_on").needed().inThePast(),
      text("referred_name"),
      yesNo("won")),

  SURVEYS(
      List.of("survey_id"),
      text("survey_id").needed(),
      text("client_id").needed(),
      time("answered_at").needed().inThePast(),
      number("score", 0, 100).needed(),
      text("ticket_id")),

  REACTIONS(
      List.of("reaction_id"),
      text("reaction_id").needed(),
      text("client_id").needed(),
      time("at").needed().inThePast(),
      whole("reaction", -2, 2).needed(),
      text("technician_id"));

  /// Stands for `client_id` in any table that has one, but the clients' own.
  public static final String CLIENT_NAME = "client_name";

  private final List<String> key;
  private final List<Column> columns;

  FactTable(List<String> key, Column... columns) {
    this.key = key;
    this.columns = List.of(columns);
  }

  /// The table's name: of its file without the ending, and in the store.
  public String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public List<Column> columns() {
    return columns;
  }

  /// The columns that tell one record from another.
  public List<String> key() {
    return key;
  }

  /// The columns in which, beside the key, two rows must be equal to tell of one record: whose it
  /// is, when it was, how much it comes to. None of what is and doesn't happen, which may change.
  public List<String> telling() {
    return switch (this) {
      case CONTRACTS -> List.of("client_id");
      case TICKETS -> List.of("client_id", "opened_at");
      case TIME_ENTRIES, CALLS -> List.of("client_id", "started_at");
      case INVOICES -> List.of("client_id", "issued_on", "total");
      case INVOICE_LINES -> List.of("quantity", "unit_price");
      case PAYMENTS -> List.of("invoice_id", "paid_on", "amount");
      case ADVICE -> List.of("client_id", "given_on");
      case REFERRALS -> List.of("client_id", "referred_on");
      case SURVEYS -> List.of("client_id", "answered_at");
      case REACTIONS -> List.of("client_id", "at");
      case CLIENTS, ALIASES, TECHNICIANS, WORK_DONE, DEVICES, CONTACTS, LICENCES, STACK ->
          List.of();
    };
  }

  /// Of [#telling], what an earlier import of the record must agree in: whose it is and when it
  /// was. How much it comes to may be corrected, and a payment that is told as a state of its bill
  /// moves on with it.
  public List<String> lasting() {
    return switch (this) {
      case INVOICE_LINES -> List.of();
      case PAYMENTS -> List.of("invoice_id");
      case INVOICES -> List.of("client_id", "issued_on");
      default -> telling();
    };
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /// Whether its rows belong to a client by id or by name.
  public boolean namesItsClient() {
    return this != CLIENTS && column("client_id").isPresent();
  }

  /// Every name that a header of this table may hold.
  public List<String> columnNames() {
    var names = columns.stream().map(Column::name);
    return namesItsClient()
        ? java.util.stream.Stream.concat(names, java.util.stream.Stream.of(CLIENT_NAME)).toList()
        : names.toList();
  }

  public static Optional<FactTable> named(String name) {
    return Arrays.stream(values()).filter(table -> table.tableName().equals(name)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(FactTable::tableName).toList();
  }
}
