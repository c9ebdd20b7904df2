package app.tamis.facts.rollup;

import static app.tamis.facts.rollup.RollupFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import app.tamis.measures.DueBills;
import app.tamis.measures.Figure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a bill is late, by how much, and who rings meanwhile, worked out by hand.
class LatenessTests {

  private static final YearMonth JANUARY = YearMonth.of(2025, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);

  /// 600 due on 31 January and paid on 10 February: 10 days in February.
  @Test
  void an_invoice_paid_k_days_late_gives_its_total_times_k() {
    var facts =
        aBill(600, "2025-01-31").with("payments", payments("P,I,2025-02-10,600,")).until("2025-02");

    assertThat(facts.of(Figure.AMOUNT_DUE, "2025-01")).isEqualTo(600);
    assertThat(facts.of(Figure.OVERDUE_DAYS, "2025-01")).isZero();
    assertThat(facts.of(Figure.OVERDUE_DAYS, "2025-02")).isEqualTo(600 * 10);
    assertThat(facts.brun("2025-02").end().overdue()).isZero();
  }

  /// Due on 20 January: eleven days in January on all of it, five in February, then 23 on a third.
  @Test
  void a_part_payment_leaves_its_share_overdue_from_the_day_after() {
    var facts =
        aBill(900, "2025-01-20").with("payments", payments("P,I,2025-02-05,600,")).until("2025-02");

    assertThat(facts.of(Figure.OVERDUE_DAYS, "2025-01")).isCloseTo(900 * 11, within(1e-6));
    assertThat(facts.of(Figure.OVERDUE_DAYS, "2025-02"))
        .isCloseTo(900 * 5 + 300 * 23, within(1e-6));
    assertThat(facts.brun("2025-02").end().overdue()).isCloseTo(300, within(1e-6));
    assertThat(facts.brun("2025-02").end().oldestOverdueDays()).isEqualTo(39);
  }

  /// 1,000 without tax, 1,200 to pay: 300 paid is a quarter.
  @Test
  void a_payment_is_compared_with_the_total_tax_included_and_what_is_overdue_is_without_tax() {
    var facts =
        facts()
            .with(
                "invoices",
                "invoice_id,client_id,issued_on,due_on,total\nI,BRUN,2025-01-02,2025-01-20,1200")
            .with("invoice_lines", "invoice_id,line,kind,unit_price\nI,1,labour,1000")
            .with("payments", payments("P,I,2025-01-10,300,"))
            .until("2025-01");

    assertThat(facts.brun("2025-01").end().overdue()).isCloseTo(750, within(1e-6));
    assertThat(facts.of(Figure.AMOUNT_DUE, "2025-01")).isEqualTo(1_000);
  }

  @ParameterizedTest
  @CsvSource({
    "a debit that bounced pays nothing,                    'P,I,2025-01-10,600,true',                              600",
    "nor does one that bounced beside one that did not,    'P,I,2025-01-10,300,true\nQ,I,2025-01-11,300,false',     300",
    "less than half a cent missing is paid,                'P,I,2025-01-10,599.996,',                              0",
    "half a cent missing is not,                           'P,I,2025-01-10,599.995,',                              0.005",
    "who pays too much owes nothing,                       'P,I,2025-01-10,700,',                                  0",
    "a refund is owed again,                               'P,I,2025-01-10,600,\nQ,I,2025-01-12,-200,',            200",
    "a payment on the month's last day has come in,        'P,I,2025-01-31,600,',                                  0",
    "one on the day after has not,                         'P,I,2025-02-01,600,',                                  600"
  })
  void what_is_paid_by_the_months_end_is_not_overdue(String rule, String paid, double overdue) {
    var facts = aBill(600, "2025-01-20").with("payments", payments(paid)).until("2025-02");

    assertThat(facts.brun("2025-01").end().overdue()).as(rule).isCloseTo(overdue, within(1e-6));
  }

  @Test
  void a_credit_note_that_names_an_invoice_pays_it_on_its_day_of_issue() {
    var facts =
        facts()
            .with(
                "invoices",
                """
                invoice_id,client_id,issued_on,due_on,credits
                I,BRUN,2025-01-02,2025-01-20,
                N,BRUN,2025-02-10,2025-02-10,I\
                """)
            .with(
                "invoice_lines", "invoice_id,line,kind,unit_price\nI,1,labour,600\nN,1,labour,-600")
            .with("payments", payments("P,I,2025-02-20,1,"))
            .until("2025-02");

    assertThat(facts.of(Figure.OVERDUE_DAYS, "2025-02")).isEqualTo(600 * 10);
    assertThat(facts.of(Figure.AMOUNT_DUE, "2025-02")).isZero();
    assertThat(facts.brun("2025-02").end().overdue()).isZero();
  }

  @Test
  void an_invoice_due_on_the_months_last_day_falls_due_in_it_and_is_not_overdue_at_its_end() {
    var facts = aBill(600, "2025-01-31").until("2025-02");

    assertThat(facts.of(Figure.AMOUNT_DUE, "2025-01")).isEqualTo(600);
    assertThat(facts.of(Figure.OVERDUE_DAYS, "2025-01")).isZero();
    assertThat(facts.brun("2025-01").end().overdue()).isZero();
    assertThat(facts.brun("2025-02").end().overdue()).isEqualTo(600);
    assertThat(facts.brun("2025-02").end().oldestOverdueDays()).isEqualTo(28);
  }

  /// The newest record is of January; the months go on to today, in November 2026.
  @Test
  void what_is_overdue_grows_in_months_without_records() {
    var facts = aBill(600, "2025-01-20");

    assertThat(facts.of(Figure.OVERDUE_DAYS, "2025-03")).isEqualTo(600 * 31);
    assertThat(facts.brun("2026-11").end().overdue()).isEqualTo(600);
  }

  /// A managed agreement goes before one for break/fix, though that started later; both are in
  /// force on the first and last of their days.
  @ParameterizedTest
  @CsvSource({
    "2025-03-01, 2025-03-16",
    "2025-03-31, 2025-04-15",
    "2025-04-01, 2025-05-31",
    "2025-06-01, 2025-07-01",
    "2025-09-01, 2025-10-01"
  })
  void without_a_due_date_the_agreement_in_force_on_the_day_of_issue_tells_it(
      String issued, String due) {
    var facts =
        facts()
            .with(
                "contracts",
                """
                contract_id,client_id,kind,started_on,ended_on,payment_terms_days
                K1,BRUN,managed,2025-03-01,2025-03-31,15
                K2,BRUN,break_fix,2025-03-15,2025-05-31,60
                K3,BRUN,managed,2025-09-01,,\
                """)
            .with("invoices", "invoice_id,client_id,issued_on\nI,BRUN," + issued)
            .with("invoice_lines", "invoice_id,line,kind,unit_price\nI,1,labour,100")
            .with("payments", payments(""))
            .until("2025-10");

    var month = YearMonth.from(LocalDate.parse(due)).toString();
    assertThat(facts.of(Figure.AMOUNT_DUE, month)).isEqualTo(100);
    assertThat(facts.brun("2025-10").end().oldestOverdueDays())
        .isEqualTo(
            (int) (LocalDate.parse("2025-10-31").toEpochDay() - LocalDate.parse(due).toEpochDay()));
  }

  @Test
  void a_due_date_before_the_day_of_issue_counts_as_that_day() {
    var facts =
        facts()
            .with("invoices", "invoice_id,client_id,issued_on,due_on\nI,BRUN,2025-03-10,2025-01-01")
            .with("invoice_lines", "invoice_id,line,kind,unit_price\nI,1,labour,100")
            .with("payments", payments("P,I,2025-03-12,100,"))
            .until("2025-03");

    assertThat(facts.of(Figure.OVERDUE_DAYS, "2025-03")).isEqualTo(200);
  }

  /// Due on 1 February: it is past due for 27 days of February, 31 of March, 30 of April, 31 of
  /// May; on 1 June for the 120th day.
  @Test
  void an_old_debt_stops_growing_after_120_days() {
    var facts = aBill(100, "2025-02-01").until("2025-08");

    assertThat(facts.of(Figure.OVERDUE_DAYS, "2025-02", "2025-07"))
        .containsExactly(2_700.0, 3_100.0, 3_000.0, 3_100.0, 100.0, 0.0);
    assertThat(facts.brun("2025-07").end().overdue()).isEqualTo(100);
  }

  /// Due on 1 March: at the end of April it is 60 days past due, at the end of May 91.
  @Test
  void what_is_more_than_60_days_past_due_is_in_arrears() {
    var facts = aBill(100, "2025-03-01").until("2025-05");

    assertThat(facts.brun("2025-04").end().overdue()).isEqualTo(100);
    assertThat(facts.brun("2025-04").end().oldestOverdueDays()).isEqualTo(60);
    assertThat(facts.brun("2025-04").end().arrears()).isZero();
    assertThat(facts.brun("2025-05").end().arrears()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({"true, 0", "false, 100", "'', 100"})
  void a_disputed_bill_is_never_late(String disputed, double late) {
    var facts =
        facts()
            .with(
                "invoices",
                "invoice_id,client_id,issued_on,due_on,disputed\nI,BRUN,2025-01-01,2025-02-01,"
                    + disputed)
            .with("invoice_lines", "invoice_id,line,kind,unit_price\nI,1,labour,100")
            .with("payments", payments(""))
            .with(
                "tickets",
                "ticket_id,client_id,opened_at,channel,priority\nT,BRUN,2025-04-20T10:00,phone,urgent");

    assertThat(facts.of(Figure.AMOUNT_DUE, "2025-02")).isEqualTo(late);
    assertThat(facts.of(Figure.OVERDUE_DAYS, "2025-03")).isEqualTo(late * 31);
    assertThat(facts.brun("2025-04").end().overdue()).isEqualTo(late);
    assertThat(facts.brun("2025-04").end().arrears()).isEqualTo(late);
    assertThat(facts.of(Figure.ARREARS_EMERGENCIES, "2025-04")).isEqualTo(late / 100);
    assertThat(facts.months().due()).hasSize(late == 0 ? 0 : 1);
  }

  /// Of what was issued on the day before the first payment nobody knows when it was paid.
  @ParameterizedTest
  @CsvSource({
    "'P,J,2025-01-01,100,',      100",
    "'P,J,2025-01-02,100,',      0",
    "'P,J,2025-01-01,100,true',  100, a debit that bounced",
    "'P,X,2025-01-01,100,',      0, a payment of a bill that nobody knows"
  })
  void what_was_issued_before_the_first_payment_of_anybody_is_never_late(
      String payment, double late) {
    var facts =
        facts()
            .with("clients", "client_id,name\nBRUN,Brun\nKER,Kerlo")
            .with(
                "invoices",
                """
                invoice_id,client_id,issued_on,due_on
                I,BRUN,2025-01-01,2025-02-01
                J,KER,2024-12-01,2024-12-31\
                """)
            .with("invoice_lines", "invoice_id,line,kind,unit_price\nI,1,labour,100")
            .with("payments", "payment_id,invoice_id,paid_on,amount,failed\n" + payment)
            .until("2025-04");

    assertThat(facts.of(Figure.AMOUNT_DUE, "2025-02")).isEqualTo(late);
    assertThat(facts.brun("2025-03").end().overdue()).isEqualTo(late);
  }

  @Test
  void without_payments_nothing_is_late() {
    var facts =
        facts()
            .with("invoices", "invoice_id,client_id,issued_on,due_on\nI,BRUN,2025-01-01,2025-01-15")
            .with("invoice_lines", "invoice_id,line,kind,unit_price\nI,1,labour,100");

    assertThat(facts.of(Figure.AMOUNT_DUE, "2025-01")).isZero();
    assertThat(facts.brun("2025-03").end().overdue()).isZero();
    assertThat(facts.client().firstPaid()).isEmpty();
  }

  /// The first bill was paid in February, then a debit for the second bounced in March; nothing
  /// came for the third, and the fourth is disputed.
  @Test
  void bills_are_counted_by_the_months_in_which_they_fell_due_and_were_first_paid() {
    var facts =
        facts()
            .with(
                "invoices",
                """
                invoice_id,client_id,issued_on,due_on,disputed
                I,BRUN,2025-01-01,2025-01-31,
                J,BRUN,2025-01-02,2025-01-31,
                K,BRUN,2025-01-03,2025-02-02,
                L,BRUN,2025-01-03,2025-02-02,yes
                M,BRUN,2025-01-03,2025-01-30,\
                """)
            .with(
                "invoice_lines",
                "invoice_id,line,kind,unit_price\nI,1,labour,1\nJ,1,labour,1\nK,1,labour,1\nL,1,labour,1\nM,1,labour,1")
            .with(
                "payments",
                """
                payment_id,invoice_id,paid_on,amount,failed
                P1,I,2025-02-10,1,
                P2,J,2025-03-10,1,true
                P3,J,2025-04-10,1,
                P4,M,2025-02-01,1,
                P5,L,2025-01-01,1,\
                """);

    assertThat(facts.months().due())
        .containsExactly(
            new DueBills(new ClientId("BRUN"), JANUARY, Optional.of(FEBRUARY), 2),
            new DueBills(new ClientId("BRUN"), JANUARY, Optional.of(YearMonth.of(2025, 3)), 1),
            new DueBills(new ClientId("BRUN"), FEBRUARY, Optional.empty(), 1));
    assertThat(facts.client().firstPaid()).contains(LocalDate.of(2025, 1, 1));
  }

  /// Due on 1 March: on the 31st it is 30 days past due, on 1 April 31.
  @ParameterizedTest
  @CsvSource({
    "2025-03-31T10:00, urgent, 0",
    "2025-04-01T10:00, urgent, 1",
    "2025-04-01T10:00, high, 0",
    "2025-04-09T23:59, urgent, 1",
    "2025-04-10T10:00, urgent, 0, paid that day"
  })
  void an_urgent_ticket_is_an_emergency_while_a_bill_is_more_than_30_days_past_due(
      String opened, String priority, int emergencies) {
    var facts =
        aBill(100, "2025-03-01")
            .with("payments", payments("P,I,2025-04-10,100,"))
            .with(
                "tickets",
                "ticket_id,client_id,opened_at,channel,priority\nT,BRUN,%s,phone,%s"
                    .formatted(opened, priority));

    assertThat(facts.of(Figure.ARREARS_EMERGENCIES, opened.substring(0, 7))).isEqualTo(emergencies);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-02T22:00, in, 1",
    "2025-04-02T10:00, in, 0",
    "2025-04-02T22:00, out, 0",
    "2025-03-20T22:00, in, 0"
  })
  void a_call_outside_business_hours_is_an_emergency_too(
      String started, String direction, int emergencies) {
    var facts =
        aBill(100, "2025-03-01")
            .with(
                "calls",
                "call_id,client_id,started_at,direction\nC,BRUN,%s,%s"
                    .formatted(started, direction))
            .until("2025-05");

    assertThat(facts.of(Figure.ARREARS_EMERGENCIES, started.substring(0, 7)))
        .isEqualTo(emergencies);
  }

  @Test
  void two_bills_in_arrears_make_one_emergency_of_one_ticket() {
    var facts =
        facts()
            .with(
                "invoices",
                "invoice_id,client_id,issued_on,due_on\nI,BRUN,2025-01-01,2025-01-15\nJ,BRUN,2025-01-01,2025-02-01")
            .with("invoice_lines", "invoice_id,line,kind,unit_price\nI,1,labour,10\nJ,1,labour,10")
            .with("payments", payments("P,I,2026-01-10,100,"))
            .with(
                "tickets",
                "ticket_id,client_id,opened_at,channel,priority\nT,BRUN,2025-05-05T10:00,email,urgent");

    assertThat(facts.of(Figure.ARREARS_EMERGENCIES, "2025-05")).isEqualTo(1);
  }

  /// A bill of that total, issued on the first day of the year.
  private static RollupFixture aBill(int total, String dueOn) {
    return facts()
        .with("invoices", "invoice_id,client_id,issued_on,due_on\nI,BRUN,2025-01-01," + dueOn)
        .with("invoice_lines", "invoice_id,line,kind,unit_price\nI,1,labour," + total)
        .with("payments", payments(""));
  }

  /// With a debit that bounced on the first day of the year: it pays nothing, and payments are on
  /// record from then on.
  private static String payments(String rows) {
    return "payment_id,invoice_id,paid_on,amount,failed\nBEGIN,I,2025-01-01,1,true\n" + rows;
  }
}
