package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The everyday case: invoices from Xero, hours from Toggl and a list of tickets, which know the
/// same clients by three spellings, and no list of clients at all.
class ThreeExportsTests {

  private static final String XERO_HEADER =
      "ContactName,EmailAddress,POAddressLine1,POAddressLine2,POAddressLine3,POAddressLine4,POCity,PORegion,"
          + "POPostalCode,POCountry,SAAddressLine1,SAAddressLine2,SAAddressLine3,SAAddressLine4,SACity,SARegion,"
          + "SAPostalCode,SACountry,InvoiceNumber,Reference,InvoiceDate,DueDate,PlannedDate,Total,TaxTotal,"
          + "InvoiceAmountPaid,InvoiceAmountDue,InventoryItemCode,Description,Quantity,UnitAmount,Discount,LineAmount,"
          + "AccountCode,TaxType,TaxAmount,TrackingName1,TrackingOption1,TrackingName2,TrackingOption2,Currency,Type,"
          + "Sent,Status\n";
  private static final String TOGGL_HEADER =
      "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)\n";

  private record Spelled(String inXero, String inToggl, String inTickets) {}

  private static final List<Spelled> CLIENTS =
      List.of(
          new Spelled("Ridgeway Surveyors Ltd", "Ridgeway Surveyor", "ridgeway surveyors"),
          new Spelled("Café Gérard SARL", "Cafe Gerard", "CAFÉ GÉRARD (Lyon)"),
          new Spelled("Oak & Partners", "Oak and Partners", "Oak Partners LLP"));

  @TempDir private Path folder;

  @BeforeEach
  void writeAYearOfExports() throws IOException {
    var xero = new StringBuilder(XERO_HEADER);
    var toggl = new StringBuilder(TOGGL_HEADER);
    var tickets =
        new StringBuilder("ticket_id,client_name,opened_at,channel,priority,kind,tampered\n");
    int number = 0;
    for (int month = 1; month <= 12; month++) {
      var end = YearMonth.of(2025, month).atEndOfMonth();
      for (var client : CLIENTS) {
        number++;
        xero.append(
            "%s,,,,,,,,,,,,,,,,,,INV-%d,,%02d/%02d/2025,%02d/%02d/2025,,1200.00,200.00,0.00,1200.00,,Support,1,1000.00,,1000.00,200,20%% (VAT on Income),200.00,,,,,EUR,Sales invoice,Sent,Awaiting Payment\n"
                .formatted(
                    client.inXero, number, end.getDayOfMonth(), month, end.getDayOfMonth(), month));
        toggl.append(
            "Anne,anne@msp.example,%s,Support,,Printer,Yes,2025-%02d-03,10:00:00,2025-%02d-03,12:00:00,02:00:00,,\n"
                .formatted(client.inToggl, month, month));
        tickets.append(
            "T%d,%s,2025-%02d-03T09:50:00,portal,normal,incident,no\n"
                .formatted(number, client.inTickets, month));
      }
    }
    Files.writeString(folder.resolve("xero-2025.csv"), xero);
    Files.writeString(folder.resolve("Toggl_time_entries.csv"), toggl);
    Files.writeString(folder.resolve("tickets.csv"), tickets);
    Files.writeString(
        folder.resolve("import.yaml"),
        """
        files:
          "xero-*.csv": xero-invoices
          "Toggl*.csv": toggl-time
        """);
  }

  @Test
  void are_graded_together_after_one_pass_of_match() throws IOException {
    var matched = tamis("match", folder, "--fill");
    var graded = tamis("grade", folder, "--format", "csv");

    assertThat(matched.status()).isZero();
    assertThat(Files.readString(folder.resolve("clients.csv")))
        .isEqualTo(
            """
            client_id,name
            cafe-gerard,Café Gérard SARL
            oak-partners,Oak & Partners
            ridgeway-surveyors,Ridgeway Surveyors Ltd
            """);
    assertThat(Files.readString(folder.resolve("aliases.csv")))
        .isEqualTo(
            """
            alias,client_id
            CAFÉ GÉRARD (Lyon),cafe-gerard
            Oak and Partners,oak-partners
            Ridgeway Surveyor,ridgeway-surveyors
            """);
    assertThat(graded.err())
        .isEqualTo(
            "note: time_entries: 36 technician_ids are not known; the default hourly cost counts\n");
    var header = List.of(graded.out().lines().findFirst().orElseThrow().split(",", -1));
    assertThat(graded.out().lines().skip(1).map(line -> List.of(line.split(",", -1))))
        .allSatisfy(cells -> {
          assertThat(cells.get(header.indexOf("revenue"))).isEqualTo("12000.0");
          assertThat(cells.get(header.indexOf("hours"))).isEqualTo("24.0");
        })
        .hasSize(3);
  }

  @Test
  void name_what_no_client_bears_until_then() {
    var graded = tamis("grade", folder);

    assertThat(graded.status()).isEqualTo(ExitStatus.BAD_FACTS);
  }
}
