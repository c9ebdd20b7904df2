package app.tamis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;

/// A year of three tools' exports, as they come: tickets from Halo, hours from Harvest, bills from
/// QuickBooks, which know the same clients by other spellings. Elm is in Halo alone.
record ThreeToolsFixture(Path folder) {

  private static final String HALO =
      "Ticket ID,Client,Site,User,Summary,Ticket Type,Status,Priority,Team,Agent,Date Opened,Date Closed,"
          + "Last Action Date,SLA State,Source,Category 1,Time Taken (Hours)\n";
  private static final String HARVEST =
      "Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,First Name,Last Name,Roles,"
          + "Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency,External Reference URL\n";

  static ThreeToolsFixture in(Path folder) throws IOException {
    var tools = new ThreeToolsFixture(folder);
    tools.write("halo-tickets.csv", HALO + tools.tickets());
    tools.write("harvest-time.csv", HARVEST + tools.hours());
    tools.write("quickbooks-payments.csv", tools.bills());
    return tools;
  }

  void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String tickets() {
    var rows = new StringBuilder();
    int number = 900;
    for (int month = 1; month <= 12; month++) {
      for (var client : new String[] {"Café Gérard (Lyon)", "Oak & Partners", "Elm Dentists"}) {
        rows.append(
            "%d,%s,Main,A. Brun,Screen stays black,Incident,Closed,P3 - Medium,Desk,Sam Roe,22/%3$02d/2025 10:25,22/%3$02d/2025 11:25,22/%3$02d/2025 11:25,Within SLA,Email,Hardware,1.25\n"
                .formatted(number++, client, month));
      }
    }
    return rows.toString();
  }

  private String hours() {
    var rows = new StringBuilder();
    for (int month = 1; month <= 12; month++) {
      for (var client : new String[] {"Café Gérard", "Oak and Partners"}) {
        rows.append(
            "2025-%02d-18,%s,Support,,Remote support,Printer,%s,No,No,Sam,Roe,Engineer,Yes,80.0,120,30.0,45,Euro - EUR,\n"
                .formatted(month, client, client.startsWith("Oak") ? "9.5" : "2.5"));
      }
    }
    return rows.toString();
  }

  private String bills() {
    var rows =
        new StringBuilder(
            "Harbour IT\nInvoices and Received Payments\nJanuary 2025 - December 2025\n\n,Date,Transaction Type,Memo/Description,Num,Amount\n");
    int number = 5001;
    for (var client : new String[] {"Café Gérard", "Oak & Partners"}) {
      rows.append(client).append(",,,,,\n");
      for (int month = 1; month <= 12; month++) {
        var paid = YearMonth.of(2025, month).atDay(20);
        rows.append(
            ",%02d/%02d/2025,Payment,BACS,,600.00\n".formatted(paid.getDayOfMonth(), month));
        rows.append(
            ",01/%02d/2025,Invoice,Managed services,%d,600.00\n".formatted(month, number++));
      }
    }
    return rows.toString();
  }
}
