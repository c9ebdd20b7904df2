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
import java.util.List;
import java.util.Locale;

/// Exports of a made firm as its tools would write them, each of the same twelve months of 2025: so
/// what comes of them is known, whichever tools the firm has. A few clients differ in what they pay
/// and what they take.
final class MadeExports {

  /// Of a month.
  ///
  /// @param spelled as the second tool calls it
  /// @param net billed on the first, due a month later, without tax
  /// @param hours worked, in visits of two
  /// @param paidAfterDays empty where it isn't paid
  record Client(String name, String spelled, int net, int hours, int paidAfterDays) {}

  static final List<Client> CLIENTS =
      List.of(
          new Client("Ridgeway Surveyors Ltd", "Ridgeway Surveyors", 1800, 6, 20),
          new Client("Café Gérard", "Cafe Gerard", 900, 12, 75),
          new Client("Oak & Partners", "Oak and Partners", 2400, 8, 30),
          new Client("Moor Lane Surgery", "Moor Lane Surgery", 500, 10, 45));

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

  /// As the tools write it when the next month is over: nothing but that month.
  static MadeExports ofTheMonthAfter() {
    return new MadeExports(MONTHS, 1);
  }

  /// One bill a client and month.
  private record Bill(int number, Client client, LocalDate issued) {

    LocalDate due() {
      return issued.plusDays(30);
    }

    LocalDate paid() {
      return issued.plusDays(client.paidAfterDays());
    }

    double gross() {
      return client.net() * (1 + TAX);
    }
  }

  private List<Bill> bills() {
    var bills = new ArrayList<Bill>();
    for (int month = firstMonth; month < firstMonth + months; month++) {
      for (var client : CLIENTS) {
        bills.add(
            new Bill(
                5000 + month * CLIENTS.size() + CLIENTS.indexOf(client),
                client,
                LocalDate.of(2025, 1, 1).plusMonths(month)));
      }
    }
    return bills;
  }

  private interface Visit {
    void add(Client client, LocalDate day, int number);
  }

  /// Of two hours each, on days when the firm is open.
  private void visits(Visit visit) {
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
            "%d,%s,Main,J. Smith,Printer,Incident,Closed,P3 - Medium,1st Line,Sam Roe,%s 10:00,%s 12:00,%s 12:00,Within SLA,Email,Software,2\n"
                .formatted(
                    number, client.name(), day.format(date), day.format(date), day.format(date))));
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
            "%d,Printer,Closed,Low,Email,Incident,Sam Roe,,%s 10:00:00,%s 18:00:00,%s 12:00:00,%s 12:00:00,%s 12:00:00,,,Jo Bloggs,%s\n"
                .formatted(number, date, date, date, date, date, client.name())));
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
                  comma(bill.client().net() * TAX),
                  comma(bill.gross()),
                  day.format(bill.paid())));
    }
    return rows.toString();
  }

  private static String comma(double amount) {
    return String.format(Locale.ROOT, "%.2f", amount).replace('.', ',');
  }

  /// What a set of tools tells of a firm beside the same work and the same bills.
  ///
  /// @param priority of its tickets, in Tamis's word
  /// @param start of each visit: a report without a time of day counts as noon
  /// @param due whether bills say when they are due, and how much of them is tax
  record Told(String currency, String priority, String start, boolean due) {}

  static final Told BY_HALO_HARVEST_QUICKBOOKS = new Told("GBP", "normal", "12:00", false);
  static final Told BY_FRESHDESK_CLOCKIFY_PENNYLANE = new Told("EUR", "low", "10:00", true);

  /// The same as Tamis's own tables, written without any of the mappings.
  void asTables(Path folder, Told told) throws IOException {
    var clients = new StringBuilder("client_id,name\n");
    CLIENTS.forEach(client -> clients.append("%s,%s\n".formatted(client.name(), client.name())));
    var tickets =
        new StringBuilder("ticket_id,client_id,opened_at,closed_at,channel,priority,kind\n");
    var hours = new StringBuilder("time_entry_id,client_id,started_at,minutes,billable\n");
    visits((client, date, number) -> {
      tickets.append(
          "%d,%s,%sT10:00:00,%sT12:00:00,email,%s,incident\n"
              .formatted(number, client.name(), date, date, told.priority()));
      hours.append("%d,%s,%sT%s:00,120,yes\n".formatted(number, client.name(), date, told.start()));
    });
    var invoices = new StringBuilder("invoice_id,client_id,issued_on,due_on,total,tax\n");
    var payments = new StringBuilder("payment_id,invoice_id,paid_on,amount\n");
    for (var bill : bills()) {
      invoices.append(
          "%d,%s,%s,%s,%s,%s\n"
              .formatted(
                  bill.number(),
                  bill.client().name(),
                  bill.issued(),
                  told.due() ? bill.due() : "",
                  point(bill.gross()),
                  told.due() ? point(bill.client().net() * TAX) : ""));
      payments.append(
          "%d,%d,%s,%s\n"
              .formatted(bill.number(), bill.number(), bill.paid(), point(bill.gross())));
    }
    write(folder, "clients.csv", clients.toString());
    write(folder, "tickets.csv", tickets.toString());
    write(folder, "time_entries.csv", hours.toString());
    write(folder, "invoices.csv", invoices.toString());
    write(folder, "payments.csv", payments.toString());
    write(
        folder,
        "portfolio.yaml",
        "currency: %s\ncountry: GB\ntime_zone: Europe/London\ntarget_rate: 85\n"
            .formatted(told.currency()));
  }

  private static String point(double amount) {
    return String.format(Locale.ROOT, "%.2f", amount);
  }

  private static Path write(Path folder, String name, String text) throws IOException {
    return write(folder, name, text, UTF_8);
  }

  private static Path write(Path folder, String name, String text, Charset charset)
      throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(name), text, charset);
  }
}
