package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How much each file holds, in a line that a person knows it by.
class FileExtentTests {

  @TempDir private Path temporary;

  @Test
  void a_file_has_rows_clients_and_months() {
    assertThat(said(Locale.UK))
        .containsExactly(
            "aliases.csv: no rows",
            "bills.csv: 5 rows, 2 clients, Dec 2024 to Mar 2025",
            "clients.csv: 2 rows, 2 clients",
            "time_entries.csv: 1 row, 1 client, Jan 2025");
  }

  @Test
  void so_it_has_in_french() {
    assertThat(said(Locale.FRANCE))
        .contains(
            "aliases.csv: aucune ligne", "bills.csv: 5 lignes, 2 clients, déc. 2024 à mars 2025");
  }

  @Test
  void months_of_one_year_name_it_once() {
    var extent =
        new FileExtent(
            "t.csv",
            400,
            10,
            Optional.of(YearMonth.of(2026, 1)),
            Optional.of(YearMonth.of(2026, 11)));

    assertThat(ExtentInWords.of(extent, Words.in(Locale.UK)))
        .isEqualTo("400 rows, 10 clients, Jan to Nov 2026");
  }

  @Test
  void a_sheet_is_told_with_its_workbook() {
    var extents =
        List.of(
            new FileExtent("b.xlsx [Bills]", 3, 0, Optional.empty(), Optional.empty()),
            new FileExtent("b.xlsx.csv", 4, 0, Optional.empty(), Optional.empty()));

    assertThat(ExtentInWords.of("b.xlsx", extents, Words.in(Locale.UK))).isEqualTo("3 rows");
    assertThat(ExtentInWords.of("c.xlsx", extents, Words.in(Locale.UK))).isEmpty();
  }

  /// Bills that name their client on each, and payments of these; one row is left out.
  private List<String> said(Locale locale) {
    var folder =
        aFolder(temporary.resolve("harbour"))
            .without("tickets.csv")
            .without("invoices.csv")
            .without("invoice_lines.csv")
            .without("payments.csv")
            .with("aliases.csv", "alias,client_id\n")
            .with(
                "bills.csv",
                """
                No,Customer,Date,State,Total,Paid
                I1,C1,2025-01-05,Sent,120,2025-02-05
                I2,C2,2024-12-31,Sent,240,
                I3,C2,2025-02-02,Draft,60.50,
                I4,C2,2025-02-02,Sent,12,2025-03-01
                I5,C2,2025-02-03,Sent,12,
                """)
            .with(
                "bills.yaml",
                """
                tables:
                  invoices:
                    where: {State: {not: Draft}}
                    columns: {invoice_id: No, client_id: Customer, issued_on: Date, total: Total}
                  payments:
                    where: {Paid: {is: filled}}
                    columns: {payment_id: No, invoice_id: No, paid_on: Paid, amount: Total}
                """)
            .with("import.yaml", "files: {bills.csv: bills.yaml}\n")
            .with(
                "time_entries.csv",
                """
                time_entry_id,client_id,started_at,minutes
                E1,C1,2025-01-10T23:30:00,50
                """);
    var words = Words.in(locale);
    try (var opened = FactsFolder.open(folder.written())) {
      return FolderFixture.door(FolderFixture.TODAY)
          .check(opened, ImportOptions.STRICT, _ -> {})
          .totals()
          .files()
          .stream()
          .map(file -> file.file() + ": " + ExtentInWords.of(file, words))
          .toList();
    }
  }
}
