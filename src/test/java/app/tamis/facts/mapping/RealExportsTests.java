package app.tamis.facts.mapping;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tamis.facts.FactTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mappings over exports that others made. These are not part of the project: they are looked for
/// in the folder of the system property `tamis.shared`, else in `../shared` beside it.
class RealExportsTests {

  private static final Path SHARED = Path.of(System.getProperty("tamis.shared", "../shared"));

  @TempDir Path folder;

  @Test
  void receivables_become_clients_invoices_lines_and_payments() throws IOException {
    var file = shared("data/ibm_accounts_receivable/WA_Fn-UseC_-Accounts-Receivable.csv");
    var mapping = mapping("ibm-receivables");

    assertThat(MappedResults.figures(mapping, file, FactTable.CLIENTS, "count(*)"))
        .isEqualTo("100");
    assertThat(
            MappedResults.figures(
                mapping,
                file,
                FactTable.INVOICES,
                """
                count(*), sum(total::DECIMAL(12, 2)), count(*) FILTER (disputed = 'Yes'),
                min(issued_on::DATE), max(issued_on::DATE)
                """))
        .isEqualTo("2466 | 147703.18 | 561 | 2012-01-03 | 2013-12-02");
    assertThat(
            MappedResults.figures(
                mapping,
                file,
                FactTable.INVOICE_LINES,
                "count(*), sum(unit_price::DECIMAL(12, 2))"))
        .isEqualTo("2466 | 147703.18");
    assertThat(
            MappedResults.figures(
                mapping,
                file,
                FactTable.PAYMENTS,
                "count(*), min(paid_on::DATE), max(paid_on::DATE)"))
        .isEqualTo("2466 | 2012-01-13 | 2014-01-09");
  }

  @Test
  void each_settled_invoice_is_as_late_as_its_own_file_says() throws IOException {
    var file = shared("data/ibm_accounts_receivable/WA_Fn-UseC_-Accounts-Receivable.csv");
    var text = Files.readString(Path.of("src/test/resources/mappings/ibm-receivables.yaml"));
    // The file's own count of days late comes along in a column that is free.
    var mapping =
        Mapping.read("with-days", text.replace("number: invoiceNumber", "number: DaysLate"));

    var invoices = MappedResults.rows(mapping, file, FactTable.INVOICES);
    var paidOn =
        MappedResults.rows(mapping, file, FactTable.PAYMENTS).stream()
            .collect(Collectors.toMap(row -> row.get("invoice_id"), row -> row.get("paid_on")));

    assertThat(invoices)
        .hasSize(2466)
        .allSatisfy(invoice -> {
          var due = LocalDate.parse(invoice.get("due_on"));
          var paid = LocalDate.parse(paidOn.get(invoice.get("invoice_id")));
          assertThat(Math.max(0, DAYS.between(due, paid)))
              .isEqualTo(Long.parseLong(invoice.get("number")));
        });
  }

  @Test
  void a_log_of_changes_becomes_tickets_in_their_last_state() throws IOException {
    var file = unpacked(shared("data/servicenow_incident_log/incident_event_log.zip"));

    assertThat(
            MappedResults.figures(
                mapping("servicenow-incidents"),
                file,
                FactTable.TICKETS,
                """
                count(*), count(DISTINCT ticket_id), count(DISTINCT client_name),
                count(*) FILTER (client_name = 'no location'),
                histogram(channel), histogram(priority),
                min(opened_at::TIMESTAMP), max(opened_at::TIMESTAMP), max(closed_at::TIMESTAMP),
                min(subject) FILTER (ticket_id = '0000045')
                """))
        .isEqualTo(
            "24918 | 24918 | 225 | 6"
                + " | {email=59, phone=24697, portal=162} | {high=408, low=774, normal=23466, urgent=270}"
                + " | 2016-02-29 01:16:00.0 | 2017-02-16 14:17:00.0 | 2017-02-18 15:00:00.0"
                + " | 55 / 170");
  }

  private static Mapping mapping(String name) throws IOException {
    var file = Path.of("src/test/resources/mappings", name + ".yaml");
    return Mapping.read(name, Files.readString(file));
  }

  private static Path shared(String name) {
    var file = SHARED.resolve(name);
    assumeTrue(Files.exists(file), "Not run: " + name + " is not in " + SHARED);
    return file;
  }

  /// The only file in an archive.
  private Path unpacked(Path archive) throws IOException {
    try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          var file = folder.resolve("unpacked.csv");
          Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
          return file;
        }
      }
    }
    throw new IllegalArgumentException("nothing in " + archive);
  }
}
