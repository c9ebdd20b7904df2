package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that make one record, or tell of the same one in several files, agree on whose it is, when
/// it was, and how much it comes to. Where they don't, nothing is taken for what the first or the
/// last of them says.
class OneRecordTests {

  private static final String MAPPING =
      """
      tables:
        invoices:
          one_per: No
          columns: {invoice_id: No, client_name: Client, issued_on: Date, number: Ref, total: Total}
        invoice_lines:
          columns: {invoice_id: No, line: {number_within: No}, unit_price: Net}
      """;

  @TempDir private Path temporary;
  private FolderFixture folder;

  @BeforeEach
  void makeAFolder() {
    folder =
        aFolder(temporary.resolve("harbour"))
            .without("invoices.csv")
            .without("invoice_lines.csv")
            .with("bills.yaml", MAPPING)
            .with("import.yaml", "files: {\"bills*.csv\": bills.yaml}\n");
  }

  @Test
  void rows_of_one_record_that_disagree_on_client_date_or_total_are_told() {
    folder.with(
        "bills.csv",
        """
        No,Client,Date,Ref,Total,Net
        B1,Alpha,2025-01-05,x,300,100
        B1,ALPHA,2025-01-05,y,300,200
        B2,Alpha,2025-01-06,,100,50
        B2,Beta,2025-01-06,,100,50
        B3,Beta,2025-01-07,,10,5
        B3,Beta,2025-01-08,,20,15
        """);

    assertThat(folder.faults())
        .containsExactly(
            "bills.csv:4 Client: Alpha: one and the same on all rows of one No; other rows say otherwise",
            "bills.csv:6 Date: 2025-01-07: one and the same on all rows of one No; other rows say otherwise",
            "bills.csv:6 Total: 10: one and the same on all rows of one No; other rows say otherwise");
  }

  @Test
  void a_row_that_says_nothing_disagrees_with_none() {
    folder.with(
        "bills.csv", "No,Client,Date,Ref,Total,Net\nB1,Alpha,2025-01-05,x,300,100\nB1,,,,,200\n");

    assertThat(folder.faults()).isEmpty();
  }

  @Test
  void the_same_record_in_two_files_is_one_where_they_agree() {
    folder
        .with("bills-1.csv", "No,Client,Date,Ref,Total,Net\nB1,Alpha,2025-01-05,x,100,100\n")
        .with("bills-2.csv", "No,Client,Date,Ref,Total,Net\nB1,Alpha,2025-01-05,z,100,100\n");

    assertThat(folder.faults()).isEmpty();
  }

  @Test
  void the_same_key_in_two_files_with_another_client_date_or_total_is_told() {
    folder
        .with(
            "bills-1.csv",
            "No,Client,Date,Ref,Total,Net\nB1,Alpha,2025-01-05,x,100,100\nB2,Alpha,2025-01-05,x,100,100\n")
        .with(
            "bills-2.csv",
            "No,Client,Date,Ref,Total,Net\nB1,Beta,2025-01-05,x,100,100\nB2,Alpha,2025-01-05,x,100,100\nB3,Beta,2025-01-05,x,1,1\n");

    assertThat(folder.faults())
        .containsExactly(
            "bills-2.csv:2 No: B1: a record of its own, or the same as in bills-1.csv, where its client, date or amount is another");
    assertThat(folder.faults(ImportOptions.SKIPPING)).hasSize(1);
  }

  @Test
  void a_bill_over_two_pages_is_not_taken_for_its_last_page() {
    folder
        .with(
            "bills-1.csv",
            "No,Client,Date,Ref,Total,Net\nB1,Alpha,2025-01-05,x,600,100\nB1,Alpha,2025-01-05,x,600,200\n")
        .with("bills-2.csv", "No,Client,Date,Ref,Total,Net\nB1,Alpha,2025-01-05,x,600,300\n");

    assertThat(folder.faults())
        .containsExactly(
            "bills-2.csv:2 No: B1: a record of its own, or the same as in bills-1.csv, where its client, date or amount is another");
  }

  @Test
  void a_malformed_row_is_told_once_a_table_though_its_file_disagrees_with_another() {
    folder
        .with("bills-1.csv", "No,Client,Date,Ref,Total,Net\nB1,Alpha,2025-01-05,x,100,100\n")
        .with(
            "bills-2.csv", "No,Client,Date,Ref,Total,Net\nB1,Beta,2025-01-05,x,100,100\nB2,Beta\n");

    assertThat(folder.faults())
        .containsExactly(
            "bills-2.csv:3: 6 cells as in the header, not 2",
            "bills-2.csv:2 No: B1: a record of its own, or the same as in bills-1.csv, where its client, date or amount is another",
            "bills-2.csv:3: 6 cells as in the header, not 2");
  }

  @Test
  void a_bill_that_comes_again_with_fewer_lines_has_these_alone() {
    var data = temporary.resolve("data");
    var bill = "invoice_id,client_id,issued_on\nI1,C1,2025-01-05\n";
    var lines = "invoice_id,line,unit_price\nI1,1,100\n";
    folder
        .without("import.yaml")
        .without("bills.yaml")
        .with("invoices.csv", bill)
        .with("invoice_lines.csv", lines + "I1,2,50\n")
        .importedInto(data);

    var again = folder.with("invoice_lines.csv", lines).importedInto(data);

    assertThat(again)
        .isInstanceOfSatisfying(
            Facts.Import.Stored.class, stored -> assertThat(stored.done().changed()).isOne());
  }
}
