package app.tamis.facts.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.FactTable;
import org.junit.jupiter.api.Test;

class MappedSettlementTests {

  private static final String HEADER = "No,Client,Letter,Date,Kind,Amount\n";

  private static final String LEDGER =
      """
      dates: yyyy-MM-dd
      tables:
        invoices:
          where: {Kind: [invoice, credit]}
          settles: {share: [Client, Letter], opening: {Kind: opening}}
          columns: {invoice_id: No, client_id: Client, issued_on: Date, total: Amount}
        payments:
          where: {Kind: payment}
          settles: {share: [Client, Letter], opening: {Kind: opening}}
          columns: {payment_id: No, paid_on: Date, amount: {formula: -Amount}}
      """;

  @Test
  void a_payment_pays_the_invoice_that_shares_its_client_and_letter() {
    assertThat(
            payments(
                """
                F1,C1,A,2025-01-01,invoice,100.00
                F2,C2,A,2025-01-01,invoice,70.00
                F3,C1,,2025-01-01,invoice,30.00
                P1,C1,A,2025-02-01,payment,-100.00
                P2,C2,A,2025-02-02,payment,-70.00
                P3,C1,,2025-02-03,payment,-30.00
                """))
        .isEqualTo(
            """
            P1/F1 | 2025-02-01 | 100.00 | F1
            P2/F2 | 2025-02-02 | 70.00 | F2
            P3 | 2025-02-03 | 30 | \n\
            """);
  }

  @Test
  void payments_of_one_letter_go_to_the_oldest_invoices_first_to_the_cent() {
    assertThat(
            payments(
                """
                F2,C1,A,2025-01-31,invoice,150.00
                F1,C1,A,2025-01-01,invoice,99.99
                P2,C1,A,2025-03-01,payment,-190.00
                P1,C1,A,2025-02-01,payment,-59.99
                """))
        .isEqualTo(
            """
            P2/F1 | 2025-03-01 | 40.00 | F1
            P2/F2 | 2025-03-01 | 150.00 | F2
            P1/F1 | 2025-02-01 | 59.99 | F1
            """);
  }

  @Test
  void a_payment_beyond_what_is_owed_is_cut_and_one_too_small_leaves_the_rest_open() {
    assertThat(
            payments(
                """
                F1,C1,A,2025-01-01,invoice,100.00
                P1,C1,A,2025-02-01,payment,-120.00
                F2,C1,B,2025-01-01,invoice,100.00
                P2,C1,B,2025-02-01,payment,-99.99
                """))
        .isEqualTo(
            """
            P1/F1 | 2025-02-01 | 100.00 | F1
            P2/F2 | 2025-02-01 | 99.99 | F2
            """);
  }

  @Test
  void what_was_owed_before_the_file_began_takes_its_payments() {
    assertThat(
            payments(
                """
                A0,C1,A,2025-01-01,opening,100.00
                F1,C1,A,2025-01-05,invoice,50.00
                P1,C1,A,2025-01-10,payment,-100.00
                P2,C1,A,2025-03-10,payment,-50.00
                """))
        .isEqualTo(
            """
            P1/ | 2025-01-10 | 100.00 | \n\
            P2/F1 | 2025-03-10 | 50.00 | F1
            """);
  }

  @Test
  void a_credit_note_names_the_invoice_that_it_lowers_and_what_came_later_pays_the_rest() {
    var ledger =
        """
        F1,C1,A,2025-01-01,invoice,100.00
        F2,C1,A,2025-01-31,invoice,50.00
        N1,C1,A,2025-02-15,credit,-20.00
        N2,C1,,2025-02-15,credit,-5.00
        P1,C1,A,2025-02-01,payment,-80.00
        P2,C1,A,2025-03-01,payment,-50.00
        """;

    assertThat(invoices(ledger))
        .isEqualTo(
            """
            F1 | C1 | 2025-01-01 | 100.00 | \n\
            F2 | C1 | 2025-01-31 | 50.00 | \n\
            N1 | C1 | 2025-02-15 | -20.00 | F1
            N2 | C1 | 2025-02-15 | -5.00 | \n\
            """);
    assertThat(payments(ledger))
        .isEqualTo(
            """
            P1/F1 | 2025-02-01 | 80.00 | F1
            P2/F2 | 2025-03-01 | 50.00 | F2
            """);
  }

  @Test
  void a_payment_that_can_not_be_read_is_not_lost() {
    assertThat(
            payments(
                """
                F1,C1,A,2025-01-01,invoice,100.00
                P1,C1,A,2025-02-01,payment,lots
                """))
        .isEqualTo("P1 | 2025-02-01 | !lots | \n");
  }

  @Test
  void what_takes_back_belongs_to_the_last_payment_before_it_of_just_its_amount() {
    assertThat(
            paymentsTakenBack(
                """
                F1,C1,A,2025-01-01,invoice,100.00
                P1,C1,A,2025-02-01,payment,-100.00
                P2,C1,A,2025-02-02,payment,-100.00
                B1,C1,A,2025-02-03,back,100.00
                B2,C1,A,2025-02-04,back,100.00
                P3,C1,A,2025-02-05,payment,-100.00
                B3,C1,A,2025-02-06,back,99.00
                P4,C1,A,2025-02-07,payment,-99.00
                """))
        .isEqualTo(
            """
            P1/F1 | 2025-02-01 | 100.00 | F1 | true
            P2/F1 | 2025-02-02 | 100.00 | F1 | true
            P3/F1 | 2025-02-05 | 100.00 | F1 | \n\
            """);
  }

  @Test
  void what_takes_nothing_back_is_owed_and_takes_the_next_payment() {
    assertThat(
            paymentsTakenBack(
                """
                F1,C1,A,2025-01-01,invoice,100.00
                P1,C1,A,2025-02-01,payment,-100.00
                B1,C1,A,2025-02-03,back,30.00
                F2,C1,A,2025-02-10,invoice,50.00
                P2,C1,A,2025-03-01,payment,-80.00
                """))
        .isEqualTo(
            """
            P1/F1 | 2025-02-01 | 100.00 | F1 | \n\
            P2/F2 | 2025-03-01 | 50.00 | F2 | \n\
            """);
  }

  @Test
  void two_lines_of_one_invoice_with_one_letter_take_one_payment() {
    assertThat(
            payments(
                """
                F1,C1,A,2025-01-01,invoice,60.00
                F1,C1,A,2025-01-01,invoice,40.00
                P1,C1,A,2025-02-01,payment,-100.00
                """))
        .isEqualTo("P1/F1 | 2025-02-01 | 100.00 | F1\n");
  }

  private static String paymentsTakenBack(String rows) {
    var ledger = LEDGER.replace("opening: {Kind: opening}", "back: {Kind: back}");
    return MappedResults.rowsOf(ledger, HEADER + rows, FactTable.PAYMENTS);
  }

  private static String payments(String rows) {
    return MappedResults.rowsOf(LEDGER, HEADER + rows, FactTable.PAYMENTS);
  }

  private static String invoices(String rows) {
    return MappedResults.rowsOf(LEDGER, HEADER + rows, FactTable.INVOICES);
  }
}
