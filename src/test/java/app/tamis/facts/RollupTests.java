package app.tamis.facts;

import static app.tamis.facts.RollupFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.measures.Figure;
import app.tamis.measures.MonthEnd;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each column of a client's month, worked out by hand on a handful of records.
class RollupTests {

  @Test
  void an_amount_is_rounded_to_the_cent_and_halves_away_from_zero() {
    var facts =
        facts()
            .with("invoices", "invoice_id,client_id,issued_on\nI,BRUN,2025-03-10")
            .with(
                "invoice_lines",
                """
                invoice_id,line,kind,quantity,unit_price
                I,1,labour,3,0.335
                I,2,other,-3,0.335
                I,3,recurring,,10.004
                I,4,licence,0.3333333,100000\
                """);

    assertThat(facts.of(Figure.REVENUE_LABOUR, "2025-03")).isEqualTo(1.01);
    assertThat(facts.of(Figure.REVENUE_OTHER, "2025-03")).isEqualTo(-1.01);
    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-03")).isEqualTo(10.00);
    assertThat(facts.of(Figure.REVENUE_LICENCE, "2025-03")).isEqualTo(33_333.33);
  }

  @Test
  void revenue_counts_by_kind_in_the_month_of_issue_and_a_credit_note_takes_it_back() {
    var facts =
        facts()
            .with(
                "invoices", "invoice_id,client_id,issued_on\nI,BRUN,2025-03-31\nN,BRUN,2025-04-01")
            .with(
                "invoice_lines",
                """
                invoice_id,line,kind,unit_price
                I,1,recurring,500
                I,2,hardware,1200
                I,3,licence,80
                N,1,recurring,-500\
                """);

    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-03")).isEqualTo(500);
    assertThat(facts.of(Figure.REVENUE_HARDWARE, "2025-03")).isEqualTo(1_200);
    assertThat(facts.of(Figure.REVENUE_LICENCE, "2025-03")).isEqualTo(80);
    assertThat(facts.of(Figure.REVENUE_RECURRING, "2025-04")).isEqualTo(-500);
  }

  /// Bought for 2 × 410.005 = 820.01; without a cost, 85 % of 100.01 is 85.0085, so 85.01, and 80 %
  /// of 10.03 is 8.024, so 8.02; labour without a cost costs nothing.
  @Test
  void costs_that_no_record_gives_are_assumed_for_hardware_and_licences_alone() {
    var facts =
        facts()
            .with("invoices", "invoice_id,client_id,issued_on\nI,BRUN,2025-03-10")
            .with(
                "invoice_lines",
                """
                invoice_id,line,kind,quantity,unit_price,unit_cost
                I,1,hardware,2,500,410.005
                I,2,hardware,1,100.01,
                I,3,licence,1,10.03,
                I,4,labour,1,90,\
                """);

    assertThat(facts.of(Figure.PASS_THROUGH, "2025-03")).isEqualTo(820.01 + 85.01 + 8.02);
    assertThat(facts.of(Figure.ASSUMED_COST, "2025-03")).isCloseTo(93.03, within(1e-9));
  }

  @Test
  void an_invoice_counts_for_disputes_only_where_it_is_known_whether_it_is_disputed() {
    var facts =
        facts()
            .with(
                "invoices",
                """
                invoice_id,client_id,issued_on,disputed
                I1,BRUN,2025-03-10,yes
                I2,BRUN,2025-03-11,0
                I3,BRUN,2025-03-12,\
                """);

    assertThat(facts.of(Figure.INVOICES, "2025-03")).isEqualTo(2);
    assertThat(facts.of(Figure.DISPUTED_INVOICES, "2025-03")).isEqualTo(1);
    assertThat(facts.brun("2025-03").end().invoicesSoFar()).isEqualTo(3);
  }

  /// 600 due on 31 January and paid on 10 February: 10 days in February.
  @Test
  void an_invoice_paid_k_days_late_gives_its_total_times_k() {
    var facts =
        aBill(600, "2025-01-31").with("payments", payments("P,I,2025-02-10,600,")).until("2025-02");

    assertThat(facts.of(Figure.AMOUNT_DUE, "2025-01")).isEqualTo(600);
    assertThat(facts.of(Figure.OVERDUE_DAYS, "2025-01")).isZero();
    assertThat(facts.of(Figure.OVERDUE_DAYS, "2025-02")).isEqualTo(600 * 10);
    assertThat(facts.brun("2025-01").end().overdue()).isEqualTo(600);
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
  void an_invoice_due_on_the_months_last_day_is_overdue_at_its_end_but_no_day_past_due() {
    var facts =
        aBill(600, "2025-01-31").with("payments", payments("P,I,2025-03-01,1,")).until("2025-01");

    assertThat(facts.brun("2025-01").end().overdue()).isEqualTo(600);
    assertThat(facts.brun("2025-01").end().oldestOverdueDays()).isZero();
    assertThat(facts.of(Figure.OVERDUE_DAYS, "2025-01")).isZero();
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

  /// Bought on the bill of 1 March: the laptop, delivered on the 20th, is paid on the 15th; the
  /// screen, delivered on the 10th, is not yet. The server's bill comes after it was delivered.
  @Test
  void hardware_is_paid_up_front_when_its_invoice_is_fully_paid_by_the_day_of_delivery() {
    var facts =
        facts()
            .with(
                "invoices", "invoice_id,client_id,issued_on\nI,BRUN,2025-03-01\nJ,BRUN,2025-04-02")
            .with(
                "invoice_lines",
                """
                invoice_id,line,kind,unit_price,delivered_on
                I,1,hardware,900,2025-03-20
                I,2,hardware,200,2025-03-10
                I,3,hardware,-50,2025-03-10
                J,1,hardware,3000,2025-03-25\
                """)
            .with("payments", payments("P,I,2025-03-15,1050,"));

    assertThat(facts.of(Figure.HARDWARE_DELIVERED, "2025-03")).isEqualTo(1_100);
    assertThat(facts.of(Figure.HARDWARE_PREPAID, "2025-03")).isEqualTo(900);
    assertThat(facts.of(Figure.HARDWARE_DELIVERED, "2025-04")).isEqualTo(3_000);
    assertThat(facts.of(Figure.HARDWARE_PREPAID, "2025-04")).isZero();
    assertThat(facts.of(Figure.HARDWARE_MONTHS, "2025-04")).isEqualTo(1);
  }

  /// Léa's hour costs 60, an unknown technician's and nobody's the default of 45.
  @Test
  void hours_cost_what_their_technician_costs() {
    var facts =
        facts()
            .with("technicians", "technician_id,name,hourly_cost\nLEA,Léa,60\nTOM,Tom,")
            .with(
                "time_entries",
                """
                time_entry_id,client_id,started_at,minutes,technician_id
                E1,BRUN,2025-03-10T10:00,60,LEA
                E2,BRUN,2025-03-10T11:00,30,TOM
                E3,BRUN,2025-03-10T12:00,30,
                E4,BRUN,2025-03-10T13:00,60,WHO\
                """);

    assertThat(facts.of(Figure.MINUTES, "2025-03")).isEqualTo(180);
    assertThat(facts.of(Figure.LABOUR_COST, "2025-03")).isEqualTo(60 + 45.0 / 2 + 45.0 / 2 + 45);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-10T07:59, true",
    "2025-03-10T08:00, false",
    "2025-03-10T17:59:59, false",
    "2025-03-10T18:00, true",
    "2025-03-15T10:00, true, a Saturday",
    "2025-07-14T10:00, true, Bastille Day",
    "2025-04-21T10:00, true, Easter Monday",
    "2025-04-18T10:00, false, Good Friday: no holiday in France but in Alsace",
    "2025-03-10T17:30Z, true, half past six in Paris"
  })
  void work_outside_business_hours_starts_before_eight_from_six_on_at_weekends_and_on_holidays(
      String started, boolean outside) {
    var facts =
        facts()
            .with(
                "time_entries",
                "time_entry_id,client_id,started_at,minutes\nE,BRUN," + started + ",60");

    assertThat(facts.of(Figure.AFTER_HOURS_MINUTES, started.substring(0, 7)))
        .isEqualTo(outside ? 60 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-26T10:00, true, every year",
    "2025-12-26T10:00, true, every year",
    "2025-05-30T10:00, true, a bridge",
    "2024-05-30T10:00, false, the year before",
    "2024-02-29T10:00, true, in leap years alone",
    "2025-02-28T10:00, false, in leap years alone"
  })
  void work_on_a_closed_day_of_ones_own_is_outside_too(String started, boolean outside) {
    var facts =
        facts()
            .settings("business_hours: {closed: [12-26, 02-29, 2025-05-30]}")
            .with(
                "time_entries",
                "time_entry_id,client_id,started_at,minutes\nE,BRUN," + started + ",60");

    assertThat(facts.of(Figure.AFTER_HOURS_MINUTES, started.substring(0, 7)))
        .isEqualTo(outside ? 60 : 0);
  }

  @Test
  void a_record_counts_in_the_month_that_it_is_where_the_firm_is() {
    var facts =
        facts()
            .with(
                "time_entries",
                """
                time_entry_id,client_id,started_at,minutes
                E1,BRUN,2025-01-31T23:30Z,10
                E2,BRUN,2025-01-31T23:30,20\
                """);

    assertThat(facts.of(Figure.MINUTES, "2025-01")).isEqualTo(20);
    assertThat(facts.of(Figure.MINUTES, "2025-02")).isEqualTo(10);
  }

  @Test
  void a_client_ticket_is_opened_by_the_client_and_not_by_monitoring_or_as_proactive_work() {
    var facts =
        facts()
            .with(
                "tickets",
                """
                ticket_id,client_id,opened_at,channel,priority,kind,tampered
                T1,BRUN,2025-03-10T10:00,portal,urgent,incident,yes
                T2,BRUN,2025-03-10T10:00,email,,,no
                T3,BRUN,2025-03-10T10:00,phone,low,request,
                T4,BRUN,2025-03-10T10:00,monitoring,urgent,incident,
                T5,BRUN,2025-03-10T10:00,portal,urgent,proactive,
                T6,BRUN,2025-03-10T10:00,,urgent,incident,
                T7,BRUN,2025-03-10T10:00,visit,normal,new_staff,
                T8,BRUN,2025-03-10T10:00,,,project,\
                """)
            .with(
                "referrals",
                """
                referral_id,client_id,referred_on,won
                R1,BRUN,2025-03-11,true
                R2,BRUN,2025-03-11,false
                R3,BRUN,2025-03-11,\
                """);

    assertThat(facts.of(Figure.TICKETS, "2025-03")).isEqualTo(8);
    assertThat(facts.of(Figure.CLIENT_TICKETS, "2025-03")).isEqualTo(4);
    assertThat(facts.of(Figure.PROPER_TICKETS, "2025-03")).isEqualTo(2);
    assertThat(facts.of(Figure.RATED_TICKETS, "2025-03")).isEqualTo(3);
    assertThat(facts.of(Figure.URGENT_TICKETS, "2025-03")).isEqualTo(1);
    assertThat(facts.of(Figure.CHECKED_TICKETS, "2025-03")).isEqualTo(2);
    assertThat(facts.of(Figure.TAMPERED_TICKETS, "2025-03")).isEqualTo(1);
    assertThat(facts.of(Figure.GOOD_NEWS, "2025-03")).isEqualTo(3);
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

  /// The first and second number are Brun's however they are written; the third is two clients';
  /// the fourth nobody's.
  @Test
  void a_call_is_the_clients_whose_number_it_came_from() {
    var facts =
        facts()
            .with(
                "clients",
                """
                client_id,name,phones
                BRUN,Atelier Brun,02 99 40 11 22; +44 20 7946 0018; 0299000000
                KER,Kerlo,+33 2 99 00 00 00\
                """)
            .with(
                "calls",
                """
                call_id,phone,started_at,direction
                C1,+33299401122,2025-03-10T10:00,in
                C2,00442079460018,2025-03-10T10:00,in
                C3,0299000000,2025-03-10T10:00,in
                C4,0123456789,2025-03-10T10:00,in\
                """)
            .until("2025-03");

    assertThat(facts.of(Figure.CALLS_IN, "2025-03")).isEqualTo(2);
  }

  @Test
  void answers_reactions_surveys_and_work_done_are_counted_and_summed() {
    var facts =
        facts()
            .with(
                "advice",
                """
                advice_id,client_id,given_on,response,responded_on
                A1,BRUN,2025-02-10,welcomed,2025-03-01
                A2,BRUN,2025-03-10,questioned,
                A3,BRUN,2025-03-10,cheapest,
                A4,BRUN,2025-03-10,refused,
                A5,BRUN,2025-03-10,,\
                """)
            .with(
                "reactions",
                "reaction_id,client_id,at,reaction\nR1,BRUN,2025-03-01T10:00,-2\nR2,BRUN,2025-03-02T10:00,1")
            .with(
                "surveys",
                "survey_id,client_id,answered_at,score\nS1,BRUN,2025-03-01T10:00,80\nS2,BRUN,2025-03-02T10:00,95.5")
            .with(
                "work_done",
                "client_id,done_on,activity,count\nBRUN,2025-03-01,patches_installed,40\nBRUN,2025-03-01,backups_verified,2")
            .until("2025-03");

    assertThat(facts.of(Figure.ADVICE, "2025-03")).isEqualTo(4);
    assertThat(facts.of(Figure.ADVICE_POINTS, "2025-03")).isEqualTo(200);
    assertThat(facts.of(Figure.REACTIONS, "2025-03")).isEqualTo(2);
    assertThat(facts.of(Figure.REACTION_SUM, "2025-03")).isEqualTo(-1);
    assertThat(facts.of(Figure.SURVEYS, "2025-03")).isEqualTo(2);
    assertThat(facts.of(Figure.SURVEY_SUM, "2025-03")).isEqualTo(175.5);
    assertThat(facts.of(Figure.WORK_DONE, "2025-03")).isEqualTo(42);
  }

  @Test
  void at_a_months_end_seats_and_the_agreement_in_force_are_known() {
    var facts =
        facts()
            .with("clients", "client_id,name,seats,endpoints\nBRUN,Atelier Brun,12,")
            .with(
                "contracts",
                """
                contract_id,client_id,kind,started_on,ended_on,payment_method
                K1,BRUN,break_fix,2025-01-01,,transfer
                K2,BRUN,managed,2025-02-28,2025-03-30,direct_debit\
                """)
            .with("invoices", "invoice_id,client_id,issued_on\nI,BRUN,2025-01-05")
            .until("2025-03");

    var february = facts.brun("2025-02").end();
    assertThat(february.seats()).isEqualTo(OptionalInt.of(12));
    assertThat(february.endpoints()).isEmpty();
    assertThat(february.contract())
        .isEqualTo(Optional.of(new MonthEnd.Contract(MonthEnd.Kind.MANAGED, true)));
    assertThat(facts.brun("2025-03").end().contract())
        .isEqualTo(Optional.of(new MonthEnd.Contract(MonthEnd.Kind.BREAK_FIX, false)));
  }

  @Test
  void a_column_is_evidence_from_the_first_day_on_which_any_client_has_a_value_in_it() {
    var months =
        facts()
            .with(
                "tickets",
                """
                ticket_id,client_id,opened_at,channel,priority
                T1,BRUN,2025-01-10T10:00,,
                T2,BRUN,2025-02-10T10:00,phone,\
                """)
            .with("payments", payments("P,GONE,2025-01-10,100,"))
            .months();

    assertThat(months.evidence())
        .containsEntry("tickets", LocalDate.parse("2025-01-10"))
        .containsEntry("tickets.channel", LocalDate.parse("2025-02-10"))
        .doesNotContainKeys("tickets.priority", "payments", "invoices");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-30, 2024-12-31",
    "2025-01-31, 2025-01-31",
    "2024-02-28, 2024-01-31",
    "2024-02-29, 2024-02-29"
  })
  void facts_reach_the_last_month_that_is_over(String newest, String asOf) {
    var months =
        facts()
            .with(
                "time_entries",
                "time_entry_id,client_id,started_at,minutes\nE1,BRUN,2023-05-05T10:00,10\nE2,BRUN,%sT10:00,10"
                    .formatted(newest))
            .months();

    assertThat(months.defaultAsOf()).contains(LocalDate.parse(asOf));
  }

  /// A bill of that total, issued on the first day of the year.
  private static RollupFixture aBill(int total, String dueOn) {
    return facts()
        .with("invoices", "invoice_id,client_id,issued_on,due_on\nI,BRUN,2025-01-01," + dueOn)
        .with("invoice_lines", "invoice_id,line,kind,unit_price\nI,1,labour," + total);
  }

  private static String payments(String rows) {
    return "payment_id,invoice_id,paid_on,amount,failed\n" + rows;
  }
}
