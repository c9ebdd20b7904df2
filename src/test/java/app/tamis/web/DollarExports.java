package app.tamis.web;

import app.tamis.web.MadeExports.Tells;
import app.tamis.web.MadeExports.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/// The made firm in America, whose tools tell no tickets and no payments: hours in Autotask, bills
/// in Syncro.
final class DollarExports {

  static final Told TOLD =
      new Told(
          "currency: USD\ncountry: US\ntime_zone: America/New_York\ntarget_rate: 85\n",
          "",
          "10:00",
          EnumSet.of(Tells.HOURS, Tells.DUE_AND_TAX));

  private DollarExports() {}

  static List<Path> write(MadeExports firm, Path folder) throws IOException {
    return List.of(
        MadeExports.write(folder, "Time Entries.csv", autotask(firm)),
        MadeExports.write(folder, "invoices.csv", syncro(firm)));
  }

  private static String autotask(MadeExports firm) {
    var rows =
        new StringBuilder(
            "Account Name,Ticket Number,Ticket Title,Resource,Role,Work Type,Date Worked,Start Time,End Time,Hours Worked,Hours to Bill,Billing Offset,Non-Billable,Summary Notes,Internal Notes\n");
    var day = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    var numbered = DateTimeFormatter.ofPattern("yyyyMMdd");
    firm.visits((client, date, number) ->
        rows.append(
            "%s,T%s.%04d,Printer offline,\"Roe, Sam\",Engineer,Remote Support,%s,10:00 AM,12:00 PM,2.00,2.00,0.00,No,Fixed it,\n"
                .formatted(
                    client.spelled(), numbered.format(date), number % 10_000, day.format(date))));
    return rows.toString();
  }

  private static String syncro(MadeExports firm) {
    var rows =
        new StringBuilder(
            "Number,Customer,Date,Due Date,Subtotal,Tax,Total,Paid,Balance,Ticket #,Tech,Location\n");
    var day = DateTimeFormatter.ofPattern("EEE MM-dd-yy", Locale.US);
    for (var bill : firm.bills()) {
      rows.append(
          "%d,%s,%s,%s,\"$%,.2f\",\"$%,.2f\",\"$%,.2f\",Yes,$0.00,,Sam Roe,HQ\n"
              .formatted(
                  bill.number(),
                  bill.client().name(),
                  day.format(bill.issued()),
                  day.format(bill.due()),
                  (double) bill.client().net(),
                  bill.tax(),
                  bill.gross()));
    }
    return rows.toString();
  }
}
