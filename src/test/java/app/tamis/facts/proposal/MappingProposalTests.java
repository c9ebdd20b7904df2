package app.tamis.facts.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.facts.FactTable;
import app.tamis.facts.InEnglish;
import app.tamis.facts.StrangeFile;
import app.tamis.facts.mapping.MappedResults;
import app.tamis.facts.mapping.Mapping;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proposals and what comes of them are compared whole with what was read and found good:
/// `proposals/*`. `APPROVE=1` in the environment writes the files anew.
class MappingProposalTests {

  private static final Path PROPOSALS = Path.of("src/test/resources/proposals");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "toggl-time, TIME_ENTRIES",
    "connectwise-time, TIME_ENTRIES",
    "xero-invoices, INVOICES",
    "xero-invoices, INVOICE_LINES",
    "3cx-calls, CALLS",
  })
  void a_usual_export_is_recognised(String export, FactTable table) throws Exception {
    var file = MappedResults.resource("exports/" + export + ".csv");

    assertProposed(file, table, export + "-" + table.tableName(), Locale.UK);
  }

  @Test
  void a_french_export_with_its_own_ways_is_recognised() throws IOException {
    var file =
        written(
            "factures.csv",
            """
            Export des factures;;;;;;
            N° facture;Client;Date de facture;Date d'échéance;Montant TTC;Litige;Commercial
            F-001;Hôtel Azur;03/02/2025;05/03/2025;1 234,56 €;Non;Anne
            F-002;Brun & Fils;14/02/2025;16/03/2025;96,00 €;Oui;Ben
            F-003;Brun & Fils;28/02/2025;30/03/2025;-12,00 €;peut-être;Ben
            """,
            Charset.forName("windows-1252"));

    assertProposed(file, FactTable.INVOICES, "factures", Locale.FRANCE);
  }

  @Test
  void values_are_translated_as_far_as_they_are_known() throws IOException {
    var file =
        written(
            "tickets.csv",
            """
            Case #,Company,Created,Resolved,Source,Severity,Type,Summary
            1,Brun,1/31/2025 2:05 PM,2/1/2025 9:00 AM,Web Portal,P1,Incident,Printer
            2,Azur,2/3/2025 9:15 AM,,Pigeon,P3,Onboarding,New desk
            3,Azur,2/4/2025 9:15 AM,,Email,,Weather,
            """,
            StandardCharsets.UTF_8);

    assertProposed(file, FactTable.TICKETS, "tickets", Locale.UK);
  }

  @Test
  void what_the_values_leave_open_is_asked() throws IOException {
    var file =
        written(
            "bills.tsv",
            """
            Bill no\tCustomer\tDate\tGross
            1\tBrun\t1/2/2025\t1,234
            2\tAzur\t3/4/2025\t2,000
            """,
            StandardCharsets.UTF_8);

    assertProposed(file, FactTable.INVOICES, "bills", Locale.UK);
  }

  @Test
  void a_column_of_currencies_is_heeded() throws IOException {
    var file =
        written(
            "money.csv",
            """
            Invoice No,Customer,Date,Money,Total
            1,Brun,2025-01-05,EUR,100.00
            2,Azur,2025-01-06,huf,400000.00
            3,Azur,2025-01-07,,10.00
            """,
            StandardCharsets.UTF_8);

    assertProposed(file, FactTable.INVOICES, "money", Locale.UK);
  }

  @Test
  void clients_without_an_id_go_by_their_names_and_countries_by_their_codes() throws IOException {
    var file =
        written(
            "contacts.csv",
            """
            Organization,Account Number,Email,Phone,Country
            Hôtel Azur,,azur@example.org,04 93 00 00 01,France
            Brun & Sons,,,,United Kingdom
            Brun & Sons,,,,Atlantis
            """,
            StandardCharsets.UTF_8);

    assertProposed(file, FactTable.CLIENTS, "contacts", Locale.UK);
  }

  @Test
  void a_name_is_used_where_an_id_stands_beside_it() throws IOException {
    var file =
        written(
            "zoho.csv",
            """
            Invoice ID,Account Name,Customer Name,Customer ID,Invoice Date,Due Date, ,Total
            1,Sales,Brun & Sons,2520018,2025-01-28,2025-02-28,,12.00
            2,Sales,Hôtel Azur,2520019,2025-01-30,,,120.50
            """,
            StandardCharsets.UTF_8);

    assertProposed(file, FactTable.INVOICES, "zoho", Locale.UK);
  }

  @Test
  void what_can_not_be_found_is_named_and_the_mapping_asks_for_it() throws IOException {
    var file = written("list.csv", "Colour,Size\nred,5\n", StandardCharsets.UTF_8);

    var proposal = proposal(file, FactTable.CLIENTS, Locale.UK);

    assertThat(proposal)
        .isEqualTo(
            """
            # Proposed for clients from list.csv: look through the lines with a question mark, then keep this file and change it as you like.
            file:
              encoding: utf-8
              separator: ","

            tables:
              clients:
                columns:
                  # client_id: ?   # needed, and not found in the file
                  # name: ?   # needed, and not found in the file

            # Not used: Colour, Size
            """);
    assertThat(InEnglish.problems(() -> Mapping.read("proposed.yaml", proposal))).isNotEmpty();
  }

  private void assertProposed(Path file, FactTable table, String expected, Locale locale)
      throws IOException {
    var proposal = proposal(file, table, locale);
    var results = MappedResults.of(Mapping.read("proposed.yaml", proposal), file);
    if (System.getenv("APPROVE") != null) {
      Files.writeString(PROPOSALS.resolve(expected + ".yaml"), proposal);
      Files.writeString(PROPOSALS.resolve(expected + ".expected.txt"), results);
    }

    assertThat(proposal).isEqualTo(Files.readString(PROPOSALS.resolve(expected + ".yaml")));
    assertThat(results).isEqualTo(Files.readString(PROPOSALS.resolve(expected + ".expected.txt")));
  }

  private String proposal(Path file, FactTable table, Locale locale) {
    return StrangeFile.draft(file, Optional.of(table), Words.in(locale));
  }

  private Path written(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }
}
