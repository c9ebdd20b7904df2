package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was read, to be held against what the other system says.
class ControlTotalsTests {

  private static final YearMonth JANUARY = YearMonth.of(2025, 1);

  @TempDir private Path temporary;
  private FolderFixture folder;

  @BeforeEach
  void makeAFolder() {
    folder =
        aFolder(temporary.resolve("harbour"))
            .with(
                "invoices.csv",
                """
                invoice_id,client_id,issued_on,due_on,total
                I1,C1,2025-01-05,2025-01-04,120
                I2,C2,2025-01-31,,
                I3,C2,2025-03-02,,60.50
                I4,C2,2025-03-02,,
                """)
            .with(
                "invoice_lines.csv",
                """
                invoice_id,line,quantity,unit_price
                I1,1,3,33.335
                I2,1,,200
                I3,1,-1,10
                """)
            .with(
                "payments.csv",
                """
                payment_id,invoice_id,paid_on,amount,failed
                P1,I1,2025-02-01,120,
                P2,I1,2025-02-20,5,no
                P3,I2,2025-02-21,200,yes
                P4,I2,2025-02-28,260,
                """)
            .with(
                "time_entries.csv",
                """
                time_entry_id,client_id,started_at,minutes
                E1,C1,2025-01-10T23:30:00,50
                E2,C1,2025-03-01T08:00:00,50
                """);
  }

  @Test
  void of_a_table_are_its_rows_its_days_and_what_they_come_to() {
    var tables = read().tables();

    assertThat(tables.get(FactTable.CLIENTS)).isEqualTo(undated(2));
    assertThat(tables.get(FactTable.TICKETS)).isEqualTo(dated(1, "2025-01-05", "2025-01-05", ""));
    assertThat(tables.get(FactTable.TIME_ENTRIES))
        .isEqualTo(dated(2, "2025-01-10", "2025-03-01", "1.66"));
    assertThat(tables.get(FactTable.INVOICES))
        .isEqualTo(dated(4, "2025-01-05", "2025-03-02", "180.50"));
    assertThat(tables.get(FactTable.INVOICE_LINES))
        .isEqualTo(dated(3, "2025-01-05", "2025-03-02", "290.01"));
    assertThat(tables.get(FactTable.PAYMENTS))
        .isEqualTo(dated(4, "2025-02-01", "2025-02-28", "385.00"));
    assertThat(tables).doesNotContainKey(FactTable.CALLS);
  }

  @Test
  void of_a_month_are_those_of_its_rows_and_lines_are_of_the_month_of_their_bill() {
    var totals = read();

    assertThat(totals.allMonths())
        .containsExactly(JANUARY, YearMonth.of(2025, 2), YearMonth.of(2025, 3));
    assertThat(totals.months().get(FactTable.INVOICE_LINES))
        .containsEntry(JANUARY, dated(2, "2025-01-05", "2025-01-31", "300.01"))
        .containsEntry(YearMonth.of(2025, 3), dated(1, "2025-03-02", "2025-03-02", "-10.00"))
        .hasSize(2);
    assertThat(totals.months()).doesNotContainKey(FactTable.CLIENTS);
  }

  /// Bill I1 is due the day before it is issued, and is paid 125 of 120. I2 has a line of 200,
  /// which with a tax of up to 30 % explains 260. Nothing says what I4 comes to.
  @Test
  void bills_that_cannot_be_as_they_were_meant_are_noted() {
    assertThat(folder.warnings())
        .contains(
            "1 bill is due before it is issued, and counts as due on the day of issue: I1",
            "1 bill has neither lines nor a total, and so comes to nothing: I4",
            "1 bill is paid more than it comes to, by 5.00 in all: I1; do payments stand twice?");
  }

  @Test
  void a_table_that_ends_long_before_another_is_noted_with_both_days_and_the_months_between() {
    folder.with("tickets.csv", "ticket_id,client_id,opened_at\nT1,C1,2025-08-31T10:00:00\n");

    assertThat(folder.warnings())
        .contains(
            "invoices end on 2 March 2025, but tickets on 31 August 2025: the months from March 2025 to August 2025 would be graded on half the evidence");
  }

  private ControlTotals read() {
    try (var opened = FactsFolder.open(folder.written())) {
      return FolderFixture.door(FolderFixture.TODAY)
          .check(opened, ImportOptions.STRICT, _ -> {})
          .totals();
    }
  }

  private static ControlTotals.Of undated(long rows) {
    return new ControlTotals.Of(rows, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static ControlTotals.Of dated(long rows, String first, String last, String sum) {
    return new ControlTotals.Of(
        rows,
        Optional.of(LocalDate.parse(first)),
        Optional.of(LocalDate.parse(last)),
        sum.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(sum)));
  }
}
