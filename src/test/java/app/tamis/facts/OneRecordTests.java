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
    assertThat(folder.faults(new ImportOptions(true, false))).hasSize(1);
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
}
