package app.tamis.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Exports of a made firm as its tools would write them, each of the same twelve months of 2025: so
/// what comes of them is known, whichever tools the firm has. A few clients differ in what they pay
/// and what they take.
final class MadeExports {

  /// Of a month.
  ///
  /// @param spelled as the second tool calls it
  /// @param net billed on the first, due a month later, without tax
  /// @param hours worked, in visits of two
  /// @param rings whether it rings for each visit, and writes for none
  record Client(String name, String spelled, int net, int hours, int paidAfterDays, boolean rings) {

    /// Hours a month that its owner would tap.
    int reckoned() {
      return hours < 8 ? 5 : 10;
    }

    /// Of its tickets, in Tamis's word.
    String channel() {
      return rings ? "phone" : "email";
    }
  }

  static final List<Client> CLIENTS =
      List.of(
          new Client("Ridgeway Surveyors Ltd", "Ridgeway Surveyors", 1800, 6, 20, false),
          new Client("Café Gérard", "Cafe Gerard", 900, 12, 75, true),
          new Client("Oak & Partners", "Oak and Partners", 2400, 8, 30, false),
          new Client("Moor Lane Surgery", "Moor Lane Surgery", 500, 10, 45, true));

  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
  private static final int MONTHS = 12;
  private static final double TAX = 0.2;

  private final int firstMonth;
  private final int months;

  private MadeExports(int firstMonth, int months) {
    this.firstMonth = firstMonth;
    this.months = months;
  }

  static MadeExports ofTheYear() {
    return new MadeExports(0, MONTHS);
  }

  /// From the first year that it knows to the month after the second.
  static MadeExports ofAllTime() {
    return new MadeExports(-MONTHS, 2 * MONTHS + 1);
  }

  static MadeExports ofTwoYears() {
    return new MadeExports(-MONTHS, 2 * MONTHS);
  }

  /// As the tools write it when the next month is over: nothing but that month.
  static MadeExports ofTheMonthAfter() {
    return new MadeExports(MONTHS, 1);
  }

  /// One bill a client and month.
  record Bill(int number, Client client, LocalDate issued) {

    LocalDate due() {
      return issued.plusDays(30);
    }

    LocalDate paid() {
      return issued.plusDays(client.paidAfterDays());
    }

    double net() {
      return client.net();
    }

    double tax() {
      return client.net() * TAX;
    }

    double gross() {
      return client.net() + tax();
    }
  }

  MadeExports withTheMonthAfter() {
    return new MadeExports(firstMonth, months + 1);
  }

  LocalDate first() {
    return BEGIN.plusMonths(firstMonth);
  }

  LocalDate last() {
    return first().plusMonths(months).minusDays(1);
  }

  List<Bill> bills() {
    var bills = new ArrayList<Bill>();
    for (int month = firstMonth; month < firstMonth + months; month++) {
      for (var client : CLIENTS) {
        bills.add(
            new Bill(
                5100 + month * CLIENTS.size() + CLIENTS.indexOf(client),
                client,
                BEGIN.plusMonths(month)));
      }
    }
    return bills;
  }

  interface Visit {
    void add(Client client, LocalDate day, int number);
  }

  /// Of two hours each, on days when the firm is open.
  void visits(Visit visit) {
    for (var bill : bills()) {
      for (int i = 0; i < bill.client().hours() / 2; i++) {
        var day = bill.issued().plusDays(7 + i * 3L);
        int after = day.getDayOfWeek().getValue() - 5;
        visit.add(bill.client(), after > 0 ? day.plusDays(2) : day, bill.number() * 100 + i);
      }
    }
  }

  /// Halo's tickets, Harvest's hours, QuickBooks' invoices with what was received.
  List<Path> haloHarvestQuickBooks(Path folder) throws IOException {
    return List.of(
        write(folder, "Tickets.csv", halo()),
        write(folder, "harvest_time_report.csv", harvest()),
        write(folder, "Northgate_Invoices and Received Payments.csv", quickBooks()));
  }

  /// Freshdesk's tickets, Clockify's hours, Pennylane's bills with when they were paid.
  List<Path> freshdeskClockifyPennylane(Path folder) throws IOException {
    return List.of(
        write(folder, "tickets_export.csv", freshdesk()),
        write(folder, "Clockify_Time_Report_Detailed.csv", clockify()),
        write(folder, "factures.csv", pennylane(), Charset.forName("windows-1252")));
  }

  private String halo() {
    var rows =
        new StringBuilder(
            "Ticket ID,Client,Site,User,Summary,Ticket Type,Status,Priority,Team,Agent,Date Opened,Date Closed,Last Action Date,SLA State,Source,Category 1,Time Taken (Hours)\n");
    var day = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    visits((client, date, number) ->
        rows.append(
            "%d,%s,Main,J. Smith,Printer,Incident,Closed,P3 - Medium,1st Line,Sam Roe,%s 10:00,%s 12:00,%s 12:00,Within SLA,%s,Software,2\n"
                .formatted(
                    number,
                    client.name(),
                    day.format(date),
                    day.format(date),
                    day.format(date),
                    client.rings() ? "Phone" : "Email")));
    return rows.toString();
  }

  private String harvest() {
    var rows =
        new StringBuilder(
            "Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,First Name,Last Name,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency,External Reference URL\n");
    visits((client, date, number) ->
        rows.append(
            "%s,%s,Support,,Remote support,Visit %d,2,Yes,No,Sam,Roe,Engineer,Yes,85.0,170,35.0,70,British Pound - GBP,\n"
                .formatted(date, client.spelled(), number)));
    return rows.toString();
  }

  private String quickBooks() {
    var rows =
        new StringBuilder(
            "Northgate IT Ltd\nInvoices and Received Payments\nJanuary 2025 - January 2026\n\n,Date,Transaction Type,Memo/Description,Num,Amount\n");
    var day = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    for (var client : CLIENTS) {
      rows.append(client.name()).append(",,,,,\n");
      bills().stream()
          .filter(bill -> bill.client().equals(client))
          .forEach(bill ->
              rows.append(
                  ",%s,Payment,BACS,,\"%,.2f\"\n,%s,Invoice,Managed services,%d,\"%,.2f\"\n"
                      .formatted(
                          day.format(bill.paid()),
                          bill.gross(),
                          day.format(bill.issued()),
                          bill.number(),
                          bill.gross())));
    }
    return rows + "\n\"Thursday, 26 March 2026 09:12 AM GMTZ\"\n";
  }

  private String freshdesk() {
    var rows =
        new StringBuilder(
            "Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Tags,Survey results,Full name,Company Name\n");
    visits((client, date, number) ->
        rows.append(
            "%d,Printer,Closed,Low,%s,Incident,Sam Roe,,%s 10:00:00,%s 18:00:00,%s 12:00:00,%s 12:00:00,%s 12:00:00,,,Jo Bloggs,%s\n"
                .formatted(
                    number,
                    client.rings() ? "Phone" : "Email",
                    date,
                    date,
                    date,
                    date,
                    date,
                    client.name())));
    return rows.toString();
  }

  private String clockify() {
    var rows =
        new StringBuilder(
            "Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal),Billable Rate (EUR),Billable Amount (EUR),Date of creation\n");
    var day = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    visits((client, date, number) ->
        rows.append(
            "Support,%s,Visit %d,,Sam Roe,,sam@msp.example,,Yes,%s,10:00:00 AM,%s,12:00:00 PM,02:00:00,2.00,80.00,160.00,%s\n"
                .formatted(
                    client.spelled(),
                    number,
                    day.format(date),
                    day.format(date),
                    day.format(date))));
    return rows.toString();
  }

  private String pennylane() {
    var rows =
        new StringBuilder(
            "Numéro;Date;Échéance;Client;Montant HT;TVA;Montant TTC;Reste à payer;Statut;Date de paiement\n");
    var day = new DateTimeFormatterBuilder().appendPattern("dd/MM/yyyy").toFormatter(Locale.FRANCE);
    for (var bill : bills()) {
      rows.append(
          "F-%d;%s;%s;%s;%s €;%s €;%s €;0,00 €;Payée;%s\n"
              .formatted(
                  bill.number(),
                  day.format(bill.issued()),
                  day.format(bill.due()),
                  bill.client().name(),
                  comma(bill.client().net()),
                  comma(bill.tax()),
                  comma(bill.gross()),
                  day.format(bill.paid())));
    }
    return rows.toString();
  }

  static String comma(double amount) {
    return String.format(Locale.ROOT, "%.2f", amount).replace('.', ',');
  }

  /// What a set of tools tells of the same work and the same bills.
  enum Tells {
    TICKETS,
    /// That they are incidents.
    KINDS,
    HOURS,
    PAYMENTS,
    /// Of payments, those alone that have come by the last day.
    RECEIPTS,
    /// When bills are due, and how much of them is tax.
    DUE_AND_TAX
  }

  /// What a set of tools tells of a firm, and what its owner does.
  ///
  /// @param settings as `portfolio.yaml`
  /// @param priority of its tickets, in Tamis's word
  /// @param start of each visit: a report without a time of day counts as noon
  record Told(String settings, String priority, String start, Set<Tells> tells) {}

  static final Told BY_HALO_HARVEST_QUICKBOOKS =
      new Told(
          "currency: GBP\ncountry: GB\ntime_zone: Europe/London\ntarget_rate: 85\n",
          "normal",
          "12:00",
          EnumSet.of(Tells.TICKETS, Tells.KINDS, Tells.HOURS, Tells.PAYMENTS));
  static final Told BY_FRESHDESK_CLOCKIFY_PENNYLANE =
      new Told(
          "currency: EUR\ncountry: IE\ntime_zone: Europe/London\ntarget_rate: 85\n",
          "low",
          "10:00",
          EnumSet.complementOf(EnumSet.of(Tells.RECEIPTS)));

  /// The same as Tamis's own tables, written without any of the mappings. Where nobody writes hours
  /// down, they are what the owner says.
  void asTables(Path folder, Told told) throws IOException {
    var clients = new StringBuilder("client_id,name,hours_per_month\n");
    CLIENTS.forEach(client ->
        clients.append(
            "%s,%s,%s\n"
                .formatted(
                    client.name(),
                    client.name(),
                    told.tells().contains(Tells.HOURS) ? "" : client.reckoned())));
    write(folder, "clients.csv", clients.toString());
    write(folder, "portfolio.yaml", told.settings());
    write(folder, "invoices.csv", invoices(told.tells().contains(Tells.DUE_AND_TAX)));
    if (told.tells().contains(Tells.TICKETS)) {
      write(folder, "tickets.csv", tickets(told));
    }
    if (told.tells().contains(Tells.HOURS)) {
      write(folder, "time_entries.csv", hours(told.start()));
    }
    if (told.tells().contains(Tells.PAYMENTS)) {
      write(folder, "payments.csv", payments(bills()));
    }
    if (told.tells().contains(Tells.RECEIPTS)) {
      var come = bills().stream().filter(bill -> !bill.paid().isAfter(last())).toList();
      write(folder, "payments.csv", payments(come));
    }
  }

  private String tickets(Told told) {
    var rows = new StringBuilder("ticket_id,client_id,opened_at,closed_at,channel,priority,kind\n");
    visits((client, date, number) ->
        rows.append(
            "%d,%s,%sT10:00:00,%sT12:00:00,%s,%s,%s\n"
                .formatted(
                    number,
                    client.name(),
                    date,
                    date,
                    client.channel(),
                    told.priority(),
                    told.tells().contains(Tells.KINDS) ? "incident" : "")));
    return rows.toString();
  }

  private String hours(String start) {
    var rows = new StringBuilder("time_entry_id,client_id,started_at,minutes,billable\n");
    visits((client, date, number) ->
        rows.append("%d,%s,%sT%s:00,120,yes\n".formatted(number, client.name(), date, start)));
    return rows.toString();
  }

  private String invoices(boolean due) {
    var rows = new StringBuilder("invoice_id,client_id,issued_on,due_on,total,tax\n");
    for (var bill : bills()) {
      rows.append(
          "%d,%s,%s,%s,%s,%s\n"
              .formatted(
                  bill.number(),
                  bill.client().name(),
                  bill.issued(),
                  due ? bill.due() : "",
                  point(bill.gross()),
                  due ? point(bill.tax()) : ""));
    }
    return rows.toString();
  }

  private static String payments(List<Bill> bills) {
    var rows = new StringBuilder("payment_id,invoice_id,paid_on,amount\n");
    for (var bill : bills) {
      rows.append(
          "%d,%d,%s,%s\n"
              .formatted(bill.number(), bill.number(), bill.paid(), point(bill.gross())));
    }
    return rows.toString();
  }

  static String point(double amount) {
    return String.format(Locale.ROOT, "%.2f", amount);
  }

  static Path write(Path folder, String name, String text) throws IOException {
    return write(folder, name, text, UTF_8);
  }

  static Path write(Path folder, String name, String text, Charset charset) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(name), text, charset);
  }
}
