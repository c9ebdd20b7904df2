package app.tamis.web;

import app.tamis.web.MadeExports.Tells;
import app.tamis.web.MadeExports.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;

/// The made firm with bills in Xero, hours in Toggl, and tickets in a list that it keeps itself,
/// with columns of its own.
final class ListExports {

  static final Told TOLD =
      new Told(
          "currency: GBP\ncountry: GB\ntime_zone: Europe/London\ntarget_rate: 85\n",
          "normal",
          "10:00",
          EnumSet.of(Tells.TICKETS, Tells.HOURS, Tells.DUE_AND_TAX));

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private ListExports() {}

  static List<Path> write(MadeExports firm, Path folder) throws IOException {
    return List.of(
        MadeExports.write(folder, "SalesInvoices-20260105.csv", xero(firm)),
        MadeExports.write(folder, "Toggl_time_entries.csv", toggl(firm)),
        MadeExports.write(folder, "Support log.csv", list(firm)));
  }

  /// One row a line; what belongs to the bill stands on each.
  private static String xero(MadeExports firm) {
    var rows =
        new StringBuilder(
            "ContactName,EmailAddress,POAddressLine1,POCity,POPostalCode,POCountry,InvoiceNumber,Reference,InvoiceDate,DueDate,PlannedDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,InventoryItemCode,Description,Quantity,UnitAmount,Discount,LineAmount,AccountCode,TaxType,TaxAmount,TrackingName1,TrackingOption1,Currency,Type,Sent,Status\n");
    for (var bill : firm.bills()) {
      for (var line : List.of("Managed services", "Managed backup")) {
        var half = MadeExports.point(bill.client().net() / 2.0);
        rows.append(
            "%s,,1 High St,Oxford,OX1 1AA,United Kingdom,INV-%d,,%s,%s,,\"%,.2f\",%.2f,\"%,.2f\",0.00,,%s,1.0000,%s,,%s,200,20%% (VAT on Income),%.2f,,,GBP,Sales invoice,Sent,Paid\n"
                .formatted(
                    bill.client().name(),
                    bill.number(),
                    DAY.format(bill.issued()),
                    DAY.format(bill.due()),
                    bill.gross(),
                    bill.tax(),
                    bill.gross(),
                    line,
                    half,
                    half,
                    bill.tax() / 2));
      }
    }
    return rows.toString();
  }

  /// Another technician for each client: nobody begins twice at once.
  private static String toggl(MadeExports firm) {
    var rows =
        new StringBuilder(
            "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (GBP)\n");
    firm.visits((client, date, number) ->
        rows.append(
            "Sam,sam%d@msp.example,%s,Support,,Visit,Yes,%s,10:00:00,%s,12:00:00,02:00:00,,170.00\n"
                .formatted(MadeExports.CLIENTS.indexOf(client), client.spelled(), date, date)));
    return rows.toString();
  }

  private static String list(MadeExports firm) {
    var rows =
        new StringBuilder(
            "Ticket no,Opened,Closed,Company,Contact,Source,Priority,Subject,Status,Engineer\n");
    firm.visits((client, date, number) ->
        rows.append(
            "%d,%s 10:00,%s 12:00,%s,Jo Bloggs,%s,Medium,Printer,Closed,Sam\n"
                .formatted(
                    number,
                    DAY.format(date),
                    DAY.format(date),
                    client.name(),
                    client.rings() ? "Phone" : "E-mail")));
    return rows.toString();
  }
}
