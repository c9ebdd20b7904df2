package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.store.OpenedEachTime;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What bills and payments a French ledger comes to, once its entries are read together.
class FrenchLedgerTests {

  /// Bill 1 of December 2024, which its year's ledger doesn't say to be paid.
  private static final String BILL_OF_2024 =
      """
      VE 1 20241215 411 DUPONT F24-1 2400 - -
      VE 1 20241215 706 -      F24-1 -    2000
      VE 1 20241215 445 -      F24-1 -    400
      """;

  /// Bill 1, of 1200 with tax, lettered AA, which falls due on 14 February.
  private static final String BILL =
      """
      VE 1 20250115 411 DUPONT F1 1200 -    AA
      VE 1 20250115 706 -      F1 -    1000
      VE 1 20250115 445 -      F1 -    200
      """;

  private static final String RECEIPT =
      """
      BQ 1 20250210 512 -      R1 1200 -
      BQ 1 20250210 411 DUPONT R1 -    1200 AA
      """;

  @TempDir private Path temporary;
  private FolderFixture folder;

  @BeforeEach
  void makeAFolder() {
    folder = ledgers("ledgers");
  }

  @Test
  void a_receipt_pays_the_bill_of_another_year_that_its_ledger_carried_forward() {
    folder
        .with("FEC2024.txt", FrenchLedger.of(BILL_OF_2024))
        .with("FEC2025.txt", FrenchLedger.of(carriedForwardAndPaid("F24-1", 2400)));

    assertThat(paymentsOf(folder))
        .containsExactly("BQ-1-20250110-2/F24-1 pays VE-1-20241215 on 2025-01-10: 2400.00");
    assertThat(folder.warnings()).noneMatch(FrenchLedgerTests::isAboutSettling);
  }

  @Test
  void it_pays_it_also_where_each_year_is_imported_by_itself() {
    var data = temporary.resolve("data");
    ledgers("first").with("FEC2024.txt", FrenchLedger.of(BILL_OF_2024)).importedInto(data);

    ledgers("second")
        .with("FEC2025.txt", FrenchLedger.of(carriedForwardAndPaid("F24-1", 2400)))
        .importedInto(data);

    assertThat(payments(data))
        .containsExactly("BQ-1-20250110-2/F24-1 pays VE-1-20241215 on 2025-01-10: 2400.00");
  }

  @Test
  void one_sum_carried_forward_for_several_bills_is_said_and_not_shared_out() {
    var twoBills =
        BILL_OF_2024
            + """
            VE 2 20241220 411 DUPONT F24-2 1200 - -
            VE 2 20241220 706 -      F24-2 -    1000
            VE 2 20241220 445 -      F24-2 -    200
            """;
    folder
        .with("FEC2024.txt", FrenchLedger.of(twoBills))
        .with("FEC2025.txt", FrenchLedger.of(carriedForwardAndPaid("F24-2", 3600)));

    assertThat(paymentsOf(folder)).isEmpty();
    assertThat(folder.warnings())
        .contains(
            "1 payment settles what was carried forward from a year before, 3,600.00 in all, and matches no bill that is known; read that year's ledger with this one or before it (one sum for several bills isn't shared out)");
  }

  @Test
  void of_two_earlier_bills_with_one_number_the_amount_tells_which_is_meant() {
    folder
        .with(
            "FEC2023.txt",
            FrenchLedger.of(
                """
                VE 1 20231215 411 DUPONT F1 3000 - -
                VE 1 20231215 706 -      F1 -    2500
                VE 1 20231215 445 -      F1 -    500
                """))
        .with("FEC2024.txt", FrenchLedger.of(BILL_OF_2024.replace("F24-1", "F1")))
        .with("FEC2025.txt", FrenchLedger.of(carriedForwardAndPaid("F1", 2400)));

    assertThat(paymentsOf(folder))
        .containsExactly("BQ-1-20250110-2/F1 pays VE-1-20241215 on 2025-01-10: 2400.00");
  }

  @Test
  void a_bill_of_this_year_is_not_taken_for_one_that_was_carried_forward_with_its_number() {
    folder.with(
        "FEC2025.txt",
        FrenchLedger.of(carriedForwardAndPaid("F1", 1200) + BILL.replace("AA", "- ")));

    assertThat(paymentsOf(folder)).isEmpty();
    assertThat(folder.warnings()).anyMatch(warning -> warning.startsWith("1 payment settles"));
  }

  @Test
  void a_credit_note_lowers_the_bill_of_another_year() {
    folder
        .with("FEC2024.txt", FrenchLedger.of(BILL_OF_2024))
        .with(
            "FEC2025.txt",
            FrenchLedger.of(
                """
                AN 1 20250101 411 DUPONT F24-1 2400 -   AA
                AN 1 20250101 120 -      AN    -    2400
                VE 1 20250105 411 DUPONT A25-1 -    240 AA
                VE 1 20250105 706 -      A25-1 200  -
                VE 1 20250105 445 -      A25-1 40   -
                BQ 1 20250110 512 -      R1    2160 -
                BQ 1 20250110 411 DUPONT R1    -    2160 AA
                """));

    var data = imported(folder);

    assertThat(
            stored(
                data,
                "SELECT invoice_id || ' lowers ' || credits FROM invoices WHERE credits IS NOT NULL"))
        .containsExactly("VE-1-20250105 lowers VE-1-20241215");
    assertThat(payments(data))
        .containsExactly("BQ-1-20250110-2/F24-1 pays VE-1-20241215 on 2025-01-10: 2160.00");
  }

  @Test
  void what_is_lettered_with_a_bill_pays_it_whatever_account_stands_against_it() {
    folder.with(
        "FEC.txt",
        FrenchLedger.of(
            BILL
                + """
                OD 1 20250120 4191 DUPONT D1 300 -
                OD 1 20250120 411  DUPONT D1 -   300 AA
                OD 2 20250125 467  DUPONT D2 100 -
                OD 2 20250125 411  DUPONT D2 -   100 AA
                OD 3 20250126 58   -      D3 800 -
                OD 3 20250126 411  DUPONT D3 -   800 AA
                OD 4 20250127 4191 DUPONT D4 50  -
                OD 4 20250127 411  DUPONT D4 -   50  -
                """));

    assertThat(paymentsOf(folder))
        .containsExactly(
            "OD-1-20250120-2/VE-1-20250115 pays VE-1-20250115 on 2025-01-20: 300.00",
            "OD-2-20250125-2/VE-1-20250115 pays VE-1-20250115 on 2025-01-25: 100.00",
            "OD-3-20250126-2/VE-1-20250115 pays VE-1-20250115 on 2025-01-26: 800.00");
  }

  @Test
  void what_was_given_up_as_lost_or_became_doubtful_was_not_paid() {
    folder.with(
        "FEC.txt",
        FrenchLedger.of(
            BILL
                + """
                OD 1 20250620 654 -      D1 800 -
                OD 1 20250620 411 DUPONT D1 -   800 AA
                OD 2 20250620 416 DUPONT D2 400 -
                OD 2 20250620 411 DUPONT D2 -   400 AA
                """));

    assertThat(paymentsOf(folder)).isEmpty();
  }

  @Test
  void a_sale_and_its_receipt_in_one_entry_are_a_bill_that_is_paid_on_its_day() {
    folder.with(
        "FEC.txt",
        FrenchLedger.of(
            """
            VE 1 20250115 411 DUPONT F1 1200 -
            VE 1 20250115 706 -      F1 -    1000
            VE 1 20250115 445 -      F1 -    200
            VE 1 20250115 411 DUPONT F1 -    1200
            VE 1 20250115 512 -      F1 1200 -
            """));

    var data = imported(folder);

    assertThat(bills(data)).containsExactly("VE-1-20250115 of DUPONT: 1200.00, of it 1000.00");
    assertThat(payments(data))
        .containsExactly("VE-1-20250115-4/VE-1-20250115 pays VE-1-20250115 on 2025-01-15: 1200.00");
    assertThat(folder.warnings()).noneMatch(FrenchLedgerTests::isAboutSettling);
  }

  @Test
  void income_beside_a_client_that_is_no_sale_is_said_with_its_sum() {
    folder.with(
        "FEC.txt",
        FrenchLedger.of(
            BILL
                + """
                BQ 1 20250210 512 -      R1 1200.02 -
                BQ 1 20250210 411 DUPONT R1 -       1200 AA
                BQ 1 20250210 758 -      R1 -       0.02
                BQ 2 20250214 411 DUPONT R2 620     -
                BQ 2 20250214 512 -      R2 -       600
                BQ 2 20250214 708 -      R2 -       20
                """
                    .replace(".", ",")));

    assertThat(bills(imported(folder)))
        .containsExactly("VE-1-20250115 of DUPONT: 1200.00, of it 1000.00");
    assertThat(folder.warnings())
        .contains(
            "FEC.txt: 2 entries with a client and income, 20.02 in all, are not read as sales; this income counts for nobody");
  }

  @Test
  void a_debit_that_bounced_makes_its_receipt_fail_and_leaves_the_bill_open_until_it_is_paid() {
    folder.with(
        "FEC.txt",
        FrenchLedger.of(
            BILL
                + RECEIPT
                + """
                BQ 2 20250214 411 DUPONT REJ 1200 -    AA
                BQ 2 20250214 512 -      REJ -    1200
                BQ 3 20250510 512 -      R3  1200 -
                BQ 3 20250510 411 DUPONT R3  -    1200 AA
                """));

    var data = imported(folder);

    assertThat(payments(data))
        .containsExactly(
            "BQ-1-20250210-2/VE-1-20250115 failed to pay VE-1-20250115 on 2025-02-10: 1200.00",
            "BQ-3-20250510-2/VE-1-20250115 pays VE-1-20250115 on 2025-05-10: 1200.00");
    assertThat(stored(data, "SELECT date_diff('day', due_on, until_day) FROM unpaid"))
        .containsExactly("85");
  }

  @Test
  void a_receipt_for_two_bills_that_bounced_failed_to_pay_both() {
    folder.with(
        "FEC.txt",
        FrenchLedger.of(
            BILL
                + """
                VE 2 20250120 411 DUPONT F2  120  -    AA
                VE 2 20250120 706 -      F2  -    100
                VE 2 20250120 445 -      F2  -    20
                BQ 1 20250210 512 -      R1  1320 -
                BQ 1 20250210 411 DUPONT R1  -    1320 AA
                BQ 2 20250214 411 DUPONT REJ 1320 -    AA
                BQ 2 20250214 512 -      REJ -    1320
                BQ 3 20250301 512 -      R3  1320 -
                BQ 3 20250301 411 DUPONT R3  -    1320 AA
                """));

    assertThat(paymentsOf(folder))
        .containsExactly(
            "BQ-1-20250210-2/VE-1-20250115 failed to pay VE-1-20250115 on 2025-02-10: 1200.00",
            "BQ-1-20250210-2/VE-2-20250120 failed to pay VE-2-20250120 on 2025-02-10: 120.00",
            "BQ-3-20250301-2/VE-1-20250115 pays VE-1-20250115 on 2025-03-01: 1200.00",
            "BQ-3-20250301-2/VE-2-20250120 pays VE-2-20250120 on 2025-03-01: 120.00");
  }

  @Test
  void money_given_back_for_a_credit_note_takes_no_payment_back() {
    folder.with(
        "FEC.txt",
        FrenchLedger.of(
            BILL
                + RECEIPT
                + """
                VE 2 20250301 411 DUPONT A1 -    1200 AA
                VE 2 20250301 706 -      A1 1000 -
                VE 2 20250301 445 -      A1 200  -
                BQ 2 20250310 411 DUPONT V1 1200 -    AA
                BQ 2 20250310 512 -      V1 -    1200
                """));

    assertThat(paymentsOf(folder))
        .containsExactly("BQ-1-20250210-2/VE-1-20250115 pays VE-1-20250115 on 2025-02-10: 1200.00");
  }

  @Test
  void bills_under_one_number_are_told_apart_by_their_pieces() {
    folder.with(
        "FEC.txt",
        FrenchLedger.of(
            """
            VE 0 20250115 411 DUPONT F1 1200 -    AA
            VE 0 20250115 706 -      F1 -    1000
            VE 0 20250115 445 -      F1 -    200
            VE 0 20250115 411 DURAND F2 600  -    AA
            VE 0 20250115 706 -      F2 -    300
            VE 0 20250115 707 -      F2 -    200
            VE 0 20250115 445 -      F2 -    100
            VE 0 20250116 411 DURAND F3 12   -
            VE 0 20250116 706 -      F3 -    10
            VE 0 20250116 445 -      T3 -    2
            BQ 0 20250210 512 -      R1 1200 -
            BQ 0 20250210 411 DUPONT R1 -    1200 AA
            BQ 0 20250210 512 -      R2 600  -
            BQ 0 20250210 411 DURAND R2 -    600  AA
            """));

    var data = imported(folder);

    assertThat(bills(data))
        .containsExactly(
            "VE-0-20250115-F1 of DUPONT: 1200.00, of it 1000.00",
            "VE-0-20250115-F2 of DURAND: 600.00, of it 500.00",
            "VE-0-20250116 of DURAND: 12.00, of it 10.00");
    assertThat(payments(data))
        .containsExactly(
            "BQ-0-20250210-2/VE-0-20250115-F1 pays VE-0-20250115-F1 on 2025-02-10: 1200.00",
            "BQ-0-20250210-4/VE-0-20250115-F2 pays VE-0-20250115-F2 on 2025-02-10: 600.00");
  }

  @Test
  void bills_of_two_clients_in_an_entry_whose_pieces_do_not_balance_are_a_fault() {
    folder.with(
        "FEC.txt",
        FrenchLedger.of(
            """
            VE 0 20250115 411 DUPONT F1 1200 -
            VE 0 20250115 411 DURAND F2 600  -
            VE 0 20250115 706 -      F1 -    1500
            VE 0 20250115 445 -      F1 -    300
            """));

    assertThat(folder.faults())
        .anyMatch(fault ->
            fault.contains(
                "an id that stands once in the file; this one stands in line 2 already"));
  }

  @Test
  void receipts_that_name_no_bill_are_said_with_their_sum() {
    folder.with(
        "FEC.txt",
        FrenchLedger.of(
            BILL
                + RECEIPT
                + """
                BQ 2 20250310 512 -      R2 500 -
                BQ 2 20250310 411 DUPONT R2 -   500
                BQ 3 20250311 512 -      R3 70  -
                BQ 3 20250311 411 DURAND R3 -   70  ZZ
                """));

    assertThat(folder.warnings())
        .contains(
            "2 receipts name no bill, 570.00 in all; they count for nobody until they are lettered");
  }

  @Test
  void a_receipt_that_is_lettered_in_a_later_export_of_its_ledger_names_a_bill() {
    folder
        .with("FEC1.txt", FrenchLedger.of(BILL + RECEIPT.replace("AA", "-")))
        .with("FEC2.txt", FrenchLedger.of(BILL + RECEIPT));

    assertThat(folder.warnings()).noneMatch(FrenchLedgerTests::isAboutSettling);
  }

  private FolderFixture ledgers(String name) {
    return aFolder(temporary.resolve(name))
        .without("clients.csv")
        .without("invoices.csv")
        .without("invoice_lines.csv")
        .without("tickets.csv")
        .with("import.yaml", "files: {\"*FEC*.txt\": fec}\n");
  }

  private static String carriedForwardAndPaid(String piece, int amount) {
    return """
    AN 1 20250101 411 DUPONT %1$s %2$d -    AA
    AN 1 20250101 120 -      AN   -    %2$d
    BQ 1 20250110 512 -      R1   %2$d -
    BQ 1 20250110 411 DUPONT R1   -    %2$d AA
    """
        .formatted(piece, amount);
  }

  private static boolean isAboutSettling(String warning) {
    return warning.contains("receipt") || warning.contains("settle") || warning.contains("entry");
  }

  private Path imported(FolderFixture folder) {
    var data = temporary.resolve("data");
    assertThat(folder.importedInto(data)).isInstanceOf(Facts.Import.Stored.class);
    return data;
  }

  private List<String> paymentsOf(FolderFixture folder) {
    return payments(imported(folder));
  }

  private static List<String> payments(Path data) {
    return stored(
        data,
        """
        SELECT payment_id || CASE WHEN failed THEN ' failed to pay ' ELSE ' pays ' END || invoice_id
          || ' on ' || paid_on || ': ' || printf('%.2f', CAST(amount AS DOUBLE))
        FROM payments ORDER BY paid_on, payment_id\
        """);
  }

  private static List<String> bills(Path data) {
    return stored(
        data,
        """
        SELECT invoice_id || ' of ' || client_id || ': ' || printf('%.2f', CAST(total AS DOUBLE))
          || ', of it ' || printf('%.2f', CAST(sum(unit_price) AS DOUBLE))
        FROM invoices JOIN invoice_lines USING (invoice_id)
        GROUP BY invoice_id, client_id, total ORDER BY invoice_id\
        """);
  }

  private static List<String> stored(Path data, String query) {
    return new OpenedEachTime().read(data, engine -> engine.list(query, row -> row.getString(1)));
  }
}
