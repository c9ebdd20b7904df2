package app.tamis.facts.rollup;

import static app.tamis.facts.rollup.RollupFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.measures.Figure;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The months that a line counts in, worked out by hand.
class LastingLinesTests {

  private static final String LINES =
      "invoice_id,line,kind,unit_price,unit_cost,period_from,period_to\n";

  @Test
  void a_line_with_a_period_counts_in_each_of_its_months_alike() {
    var facts = billed("2025-03-01", "I,1,licence,400,300,2025-03-15,2025-06-10");

    assertThat(facts.of(Figure.REVENUE_LICENCE, "2025-03", "2025-07"))
        .containsExactly(100.0, 100.0, 100.0, 100.0, 0.0);
    assertThat(facts.of(Figure.PASS_THROUGH, "2025-03", "2025-07"))
        .containsExactly(75.0, 75.0, 75.0, 75.0, 0.0);
  }

  /// 85 % of 1,200 are 1,020.
  @Test
  void an_assumed_cost_counts_in_the_same_months() {
    var facts = billed("2025-03-01", "I,1,hardware,1200,,2025-03-01,2025-04-30");

    assertThat(facts.of(Figure.ASSUMED_COST, "2025-03", "2025-05"))
        .containsExactly(510.0, 510.0, 0.0);
  }

  @Test
  void what_a_period_lies_before_the_bill_counts_in_the_month_of_issue() {
    var facts = billed("2025-03-20", "I,1,labour,400,,2025-01-01,2025-04-30");

    assertThat(facts.of(Figure.REVENUE_LABOUR, "2025-03", "2025-05"))
        .containsExactly(300.0, 100.0, 0.0);
  }

  @Test
  void a_period_that_is_over_counts_in_the_month_of_issue() {
    var facts = billed("2025-03-20", "I,1,other,100,,2024-12-01,2025-02-28");

    assertThat(facts.of(Figure.REVENUE_OTHER, "2025-03")).isEqualTo(100);
  }

  @Test
  void a_period_that_begins_later_leaves_the_month_of_issue_empty() {
    var facts = billed("2025-03-20", "I,1,recurring,-60,,2025-05-01,2025-06-30");

    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-03", "2025-07"))
        .containsExactly(0.0, 0.0, -30.0, -30.0, 0.0);
  }

  /// 100 ÷ 3 in three months are 100 again: shares aren't rounded.
  @Test
  void shares_add_up_to_the_amount() {
    var facts = billed("2025-03-01", "I,1,licence,100,,2025-03-01,2025-05-31");

    assertThat(facts.of(Figure.REVENUE_LICENCE, "2025-03")).isCloseTo(100.0 / 3, within());
    assertThat(
            facts.of(Figure.REVENUE_LICENCE, "2025-03", "2025-05").stream()
                .mapToDouble(share -> share)
                .sum())
        .isCloseTo(100, within());
  }

  /// Billed in January, April and October: it lasts three months, then six, and the last as long as
  /// usual, which of three and six is the smaller.
  @Test
  void a_recurring_line_lasts_until_the_clients_next_month_with_one() {
    var facts = recurring("2024-01-10 300", "2024-04-30 600", "2024-10-01 300");

    assertThat(facts.of(Figure.REVENUE_RECURRING, "2024-01", "2025-01"))
        .containsExactly(
            100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0,
            0.0);
  }

  @Test
  void the_last_lasts_as_long_as_the_median_of_the_earlier_ones() {
    var facts =
        recurring("2023-01-01 1", "2023-02-01 1", "2023-05-01 1", "2024-05-01 1", "2025-05-01 90");

    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-05", "2025-08"))
        .containsExactly(30.0, 30.0, 30.0, 0.0);
  }

  @Test
  void it_lasts_for_13_months_at_most() {
    var facts = recurring("2023-01-31 1300", "2025-01-31 1");

    assertThat(facts.of(Figure.REVENUE_RECURRING, "2023-01", "2024-01"))
        .isEqualTo(Collections.nCopies(13, 100.0));
    assertThat(facts.of(Figure.REVENUE_RECURRING, "2024-02")).isZero();
  }

  @Test
  void a_monthly_fee_counts_in_its_month() {
    var facts = recurring("2025-01-31 99.99", "2025-02-28 100.01", "2025-03-31 99.99");

    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-01", "2025-04"))
        .containsExactly(99.99, 100.01, 99.99, 0.0);
  }

  @Test
  void all_that_recurs_in_a_month_lasts_alike() {
    var facts = recurring("2025-01-10 120", "2025-01-20 240", "2025-03-31 120");

    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-01", "2025-03"))
        .containsExactly(180.0, 180.0, 60.0);
  }

  /// Another client's bill shows whether a monthly fee would have come again by now.
  @ParameterizedTest
  @CsvSource({"2025-03-31, 1200, 0", "2025-04-01, 100, 100"})
  void what_was_billed_once_is_yearly_unless_it_may_only_have_begun(
      String anotherBill, double january, double december) {
    var facts =
        facts()
            .with("clients", "client_id,name\nBRUN,Brun\nKER,Kerlo")
            .with(
                "invoices",
                "invoice_id,client_id,issued_on\nI,BRUN,2025-01-10\nX,KER," + anotherBill)
            .with("invoice_lines", "invoice_id,line,kind,unit_price\nI,1,recurring,1200");

    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-01")).isEqualTo(january);
    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-12")).isEqualTo(december);
    assertThat(facts.of(Figure.REVENUE_RECURRING, "2026-01")).isZero();
  }

  /// With a period it says itself how long it lasts: the fee of July is the client's only one
  /// without, and the portfolio has a bill three months later.
  @Test
  void a_line_with_a_period_sets_no_rhythm() {
    var facts =
        facts()
            .with(
                "invoices",
                "invoice_id,client_id,issued_on\nI,BRUN,2025-01-10\nJ,BRUN,2025-07-10\nK,BRUN,2025-10-01")
            .with(
                "invoice_lines",
                LINES
                    + """
                    I,1,recurring,100,,2025-01-01,2025-01-31
                    J,1,recurring,120,,,
                    K,1,recurring,100,,2025-10-01,2025-10-31\
                    """);

    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-07")).isEqualTo(10);
    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-10")).isEqualTo(110);
    assertThat(facts.of(Figure.REVENUE_RECURRING, "2026-06")).isEqualTo(10);
  }

  /// Half of a yearly fee is given back in March: what it would have come to in January and
  /// February too.
  @Test
  void a_credit_note_takes_back_in_the_months_in_which_its_invoice_lasts() {
    var facts =
        credited(
            "2025-01-10", "I,1,recurring,1200,240,,", "2025-03-05", "N,1,recurring,-600,-120,,");

    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-01", "2025-05"))
        .containsExactly(100.0, 100.0, -50.0, 50.0, 50.0);
    assertThat(facts.of(Figure.PASS_THROUGH, "2025-03", "2025-04")).containsExactly(-10.0, 10.0);
    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-12", "2026-01")).containsExactly(50.0, 0.0);
  }

  @Test
  void it_takes_back_where_the_period_of_its_invoice_lies() {
    var facts =
        credited(
            "2025-01-10",
            "I,1,recurring,300,,2025-04-01,2025-06-30",
            "2025-02-05",
            "N,1,recurring,-300,,,");

    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-01", "2025-07"))
        .containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
  }

  @ParameterizedTest
  @CsvSource({
    "'I,1,labour,1200,,,',                           'N,1,recurring,-600,,,', -600, of what doesn't recur",
    "'I,1,recurring,1200,,,',                        'N,1,other,-600,,,',     -500, not a recurring line",
    "'I,1,recurring,1200,,2025-01-01,2025-01-31',    'N,1,recurring,-600,,,', -600, of a month that is over"
  })
  void else_it_takes_back_in_its_month_of_issue(String line, String credit, double march) {
    var facts = credited("2025-01-10", line, "2025-03-05", credit);

    assertThat(
            facts.of(Figure.REVENUE_RECURRING, "2025-03")
                + facts.of(Figure.REVENUE_OTHER, "2025-03"))
        .isEqualTo(march);
  }

  @Test
  void a_credit_note_that_names_no_invoice_counts_in_its_month_of_issue() {
    var facts = recurring("2025-01-10 1200", "2025-03-05 -600", "2026-01-10 1200");

    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-02", "2025-04"))
        .containsExactly(100.0, -500.0, 100.0);
  }

  @Test
  void months_of_which_nothing_but_a_share_is_on_record_are_there() {
    var facts = billed("2025-03-01", "I,1,licence,1200,,2025-03-01,2026-02-28");

    assertThat(facts.of(Figure.REVENUE_LICENCE, "2026-02")).isEqualTo(100);
  }

  /// It is November 2026.
  @Test
  void nothing_is_said_of_months_to_come() {
    var facts = billed("2026-10-01", "I,1,licence,1200,,2026-10-01,2031-09-30");

    assertThat(facts.months().lastMonthEnd()).contains(YearMonth.of(2026, 11).atEndOfMonth());
    assertThat(facts.of(Figure.REVENUE_LICENCE, "2026-10", "2026-11")).containsExactly(20.0, 20.0);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2025-02-28, false, two months",
    "2025-01-01, 2025-03-31, true, three",
    "2024-12-01, 2025-02-28, false, 'three, but two of them count in January'",
    "2025-06-01, 2025-08-31, true, three later on"
  })
  void whose_first_bill_counts_in_three_months_was_billed_ahead(
      String from, String to, boolean ahead) {
    var facts = billed("2025-01-10", "I,1,recurring,300,,%s,%s".formatted(from, to));

    assertThat(facts.client().billedAhead().isPresent()).isEqualTo(ahead);
  }

  @Test
  void a_rhythm_tells_too_who_was_billed_ahead_and_only_the_first_month_with_a_bill_does() {
    assertThat(recurring("2025-01-10 300", "2025-04-10 300").client().billedAhead())
        .contains(YearMonth.of(2025, 1));
    assertThat(
            recurring("2025-01-10 100", "2025-02-10 300", "2025-05-10 300").client().billedAhead())
        .isEmpty();
    assertThat(
            billed("2025-01-10", "I,1,licence,300,,2025-01-01,2025-12-31").client().billedAhead())
        .isEmpty();
  }

  /// A bill with one line.
  private static RollupFixture billed(String issued, String line) {
    return facts()
        .with("invoices", "invoice_id,client_id,issued_on\nI,BRUN," + issued)
        .with("invoice_lines", LINES + line);
  }

  /// A bill with a line and a credit note that names it; half a year later there is another bill.
  private static RollupFixture credited(
      String issued, String line, String credited, String credit) {
    return facts()
        .with(
            "invoices",
            """
            invoice_id,client_id,issued_on,credits
            I,BRUN,%s,
            N,BRUN,%s,I
            X,BRUN,2025-07-01,\
            """
                .formatted(issued, credited))
        .with("invoice_lines", LINES + line + "\n" + credit);
  }

  /// @param bills the day of issue and the amount of the recurring line of each
  private static RollupFixture recurring(String... bills) {
    var invoices = new StringBuilder("invoice_id,client_id,issued_on");
    var lines = new StringBuilder("invoice_id,line,kind,unit_price");
    for (var bill : List.of(bills)) {
      int blank = bill.indexOf(' ');
      invoices.append("\n%s,BRUN,%s".formatted(bill.replace(' ', '-'), bill.substring(0, blank)));
      lines.append(
          "\n%s,1,recurring,%s".formatted(bill.replace(' ', '-'), bill.substring(blank + 1)));
    }
    return facts().with("invoices", invoices.toString()).with("invoice_lines", lines.toString());
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }
}
