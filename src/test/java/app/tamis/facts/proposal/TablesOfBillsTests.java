package app.tamis.facts.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.facts.FactTable;
import app.tamis.facts.StrangeFile;
import app.tamis.facts.mapping.MappedResults;
import app.tamis.facts.mapping.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of bills feeds what it holds: bills, their lines, and when they were paid.
class TablesOfBillsTests {

  private static final Words ENGLISH = Words.in(Locale.UK);

  @TempDir Path folder;

  @Test
  void an_amount_that_differs_among_the_rows_of_a_bill_is_its_lines_own() throws Exception {
    assertRead(
        """
        Invoice No,Customer,Date,Item,Amount
        I1,Oak,2025-01-05,Support,100.00
        I1,Oak,2025-01-05,Server,900.00
        I2,Elm,2025-01-06,Support,50.00
        """,
        """
        invoices
        invoice_id | client_name | issued_on
        I1 | Oak | 2025-01-05
        I2 | Elm | 2025-01-06

        invoice_lines
        invoice_id | line | description | unit_price
        I1 | 1 | Support | 100.00
        I1 | 2 | Server | 900.00
        I2 | 1 | Support | 50.00
        """);
  }

  @Test
  void a_total_that_its_rows_repeat_is_the_bills() throws Exception {
    assertRead(
        """
        Invoice No,Customer,Date,Item,Quantity,Price,Total
        I1,Oak,2025-01-05,Support,2,50.00,1200.00
        I1,Oak,2025-01-05,Server,1,900.00,1200.00
        """,
        """
        invoices
        invoice_id | client_name | issued_on | total
        I1 | Oak | 2025-01-05 | 1200.00

        invoice_lines
        invoice_id | line | description | quantity | unit_price
        I1 | 1 | Support | 2 | 50.00
        I1 | 2 | Server | 1 | 900.00
        """);
  }

  @Test
  void a_bill_of_one_row_with_a_description_and_a_price_is_a_bill_and_its_line() throws Exception {
    assertRead(
        """
        Invoice No,Customer,Date,Description,Montant HT,Total
        I1,Oak,2025-01-05,Support,100.00,120.00
        I2,Elm,2025-01-06,Server,900.00,1080.00
        """,
        """
        invoices
        invoice_id | client_name | issued_on | total
        I1 | Oak | 2025-01-05 | 120.00
        I2 | Elm | 2025-01-06 | 1080.00

        invoice_lines
        invoice_id | line | description | unit_price
        I1 | 1 | Support | 100.00
        I2 | 1 | Server | 900.00
        """);
  }

  @Test
  void a_discount_is_taken_off_the_price() throws Exception {
    assertRead(
        """
        Invoice No,Customer,Date,Description,Quantity,Price,Line Amount
        I1,Oak,2025-01-05,Support,4,100.00,320.00
        I1,Oak,2025-01-05,Server,1,900.00,900.00
        """,
        """
        invoices
        invoice_id | client_name | issued_on
        I1 | Oak | 2025-01-05

        invoice_lines
        invoice_id | line | description | quantity | unit_price
        I1 | 1 | Support | 4 | 80
        I1 | 2 | Server | 1 | 900
        """);
  }

  @Test
  void a_bill_that_says_when_it_was_paid_is_a_payment_too() throws Exception {
    assertRead(
        """
        Invoice No,Customer,Date,Total,Balance,Status,Date Paid
        I1,Oak,2025-01-05,100.00,0.00,Paid,2025-02-01
        I2,Oak,2025-01-06,200.00,150.00,Partial,2025-02-03
        I3,Elm,2025-01-07,300.00,300.00,Sent,
        I4,Elm,2025-01-08,400.00,400.00,Void,2025-02-04
        """,
        """
        invoices
        invoice_id | client_name | issued_on | total
        I1 | Oak | 2025-01-05 | 100.00
        I2 | Oak | 2025-01-06 | 200.00
        I3 | Elm | 2025-01-07 | 300.00

        payments
        payment_id | invoice_id | paid_on | amount
        I1 | I1 | 2025-02-01 | 100
        I2 | I2 | 2025-02-03 | 50
        """);
  }

  @Test
  void what_was_paid_is_read_where_it_stands() throws Exception {
    assertRead(
        """
        N° facture;Client;Date;Montant TTC;Montant payé;Date de paiement
        F1;Oak;05/01/2025;100,00;60,00;31/01/2025
        """,
        """
        invoices
        invoice_id | client_name | issued_on | total
        F1 | Oak | 2025-01-05 | 100.00

        payments
        payment_id | invoice_id | paid_on | amount
        F1 | F1 | 2025-01-31 | 60.00
        """);
  }

  private void assertRead(String text, String expected) throws Exception {
    var file = Files.writeString(folder.resolve("export.csv"), text);
    try (var strange = StrangeFile.open(file, "export.csv")) {
      var guessed = strange.likeliest();
      assertThat(guessed).isIn(FactTable.INVOICES, FactTable.INVOICE_LINES);
      var yaml = strange.proposed(guessed, ENGLISH).yaml();
      assertThat(MappedResults.of(Mapping.read("proposed.yaml", yaml), file).strip())
          .as(yaml)
          .isEqualTo(expected.strip());
    }
  }
}
