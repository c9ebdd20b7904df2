package app.tamis.facts.rollup;

import static app.tamis.facts.rollup.RollupFixture.facts;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.measures.Figure;
import app.tamis.measures.MonthEnd;
import app.tamis.portfolio.Rates;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
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
            .with(
                "clients",
                "client_id,name,seats,endpoints,hours_per_month\nBRUN,Atelier Brun,12,,7.5")
            .with(
                "contracts",
                """
                contract_id,client_id,kind,started_on,ended_on,payment_method,hourly_rate,after_hours_multiplier
                K1,BRUN,break_fix,2025-01-01,,transfer,,
                K2,BRUN,managed,2025-02-28,2025-03-30,direct_debit,95,1.5\
                """)
            .with("invoices", "invoice_id,client_id,issued_on\nI,BRUN,2025-01-05")
            .until("2025-03");

    var february = facts.brun("2025-02").end();
    assertThat(february.seats()).isEqualTo(OptionalInt.of(12));
    assertThat(february.endpoints()).isEmpty();
    assertThat(february.hoursPerMonth()).hasValue(7.5);
    assertThat(february.contract())
        .isEqualTo(
            Optional.of(
                new MonthEnd.Contract(
                    MonthEnd.Kind.MANAGED,
                    true,
                    OptionalDouble.of(95),
                    OptionalDouble.of(1.5),
                    OptionalInt.empty(),
                    Optional.of(LocalDate.of(2025, 3, 30)))));
    assertThat(facts.brun("2025-03").end().contract())
        .isEqualTo(
            Optional.of(
                new MonthEnd.Contract(
                    MonthEnd.Kind.BREAK_FIX,
                    false,
                    OptionalDouble.empty(),
                    OptionalDouble.empty())));
  }

  /// The ticket of February is urgent and came by phone, which is right then; of the other months
  /// one has a new colleague, one a referral won and a project.
  @Test
  void an_emergency_by_phone_follows_the_procedure_and_good_news_counts_by_month_too() {
    var facts =
        facts()
            .with(
                "tickets",
                """
                ticket_id,client_id,opened_at,channel,priority,kind
                T1,BRUN,2025-02-10T10:00,phone,urgent,
                T2,BRUN,2025-02-10T10:00,phone,high,
                T3,BRUN,2025-02-10T10:00,chat,urgent,
                T4,BRUN,2025-02-10T10:00,phone,urgent,proactive
                T5,BRUN,2025-03-10T10:00,phone,,new_staff
                T6,BRUN,2025-04-10T10:00,email,,project\
                """)
            .with("referrals", "referral_id,client_id,referred_on,won\nR,BRUN,2025-04-01,yes");

    assertThat(facts.of(Figure.PROPER_TICKETS, "2025-02", "2025-04"))
        .containsExactly(1.0, 0.0, 1.0);
    assertThat(facts.of(Figure.GOOD_NEWS, "2025-02", "2025-04")).containsExactly(0.0, 1.0, 2.0);
    assertThat(facts.of(Figure.GOOD_NEWS_MONTHS, "2025-02", "2025-04"))
        .containsExactly(0.0, 1.0, 1.0);
  }

  @Test
  void a_line_of_unknown_kind_counts_as_other_and_its_cost_is_not_assumed() {
    var facts =
        facts()
            .with("invoices", "invoice_id,client_id,issued_on\nI,BRUN,2025-03-10")
            .with(
                "invoice_lines",
                "invoice_id,line,kind,unit_price\nI,1,,100\nI,2,other,30\nI,3,,-10");

    assertThat(facts.of(Figure.REVENUE_OTHER, "2025-03")).isEqualTo(120);
    assertThat(facts.of(Figure.REVENUE_UNKNOWN, "2025-03")).isEqualTo(90);
    assertThat(facts.of(Figure.PASS_THROUGH, "2025-03")).isZero();
  }

  /// 1,200 with 200 of tax; 120 of which nobody knows how much is tax; 50 beside a line of 40.
  @Test
  void a_bill_without_lines_has_one_of_unknown_kind() {
    var facts =
        facts()
            .with(
                "invoices",
                """
                invoice_id,client_id,issued_on,due_on,total,tax
                I,BRUN,2025-01-10,2025-02-10,1200,200
                J,BRUN,2025-02-10,2025-03-10,120,
                K,BRUN,2025-02-10,2025-03-10,50,
                L,BRUN,2025-02-10,2025-03-10,,\
                """)
            .with("invoice_lines", "invoice_id,line,kind,unit_price\nK,1,labour,40")
            .with("payments", payments("P,I,2025-01-10,600,"));

    assertThat(facts.of(Figure.REVENUE_UNKNOWN, "2025-01", "2025-02"))
        .containsExactly(1_000.0, 120.0);
    assertThat(facts.of(Figure.REVENUE_LABOUR, "2025-02")).isEqualTo(40);
    assertThat(facts.brun("2025-02").end().overdue()).isEqualTo(500);
    assertThat(facts.months().evidence()).containsEntry("invoice_lines", LocalDate.of(2025, 1, 10));
    assertThat(facts.warnings())
        .contains(
            "2 bills without lines count as revenue of unknown kind; the tax of 1 is not known, and may be counted as revenue too");
  }

  @Test
  void where_the_tax_of_bills_without_lines_is_known_nothing_is_said_of_it() {
    var facts =
        facts()
            .with(
                "invoices", "invoice_id,client_id,issued_on,total,tax\nI,BRUN,2025-01-10,1200,200");

    assertThat(facts.warnings())
        .containsExactly("1 bill without lines counts as revenue of unknown kind");
  }

  /// The bill was given back: nothing was to be paid, so nobody paid up front.
  @Test
  void hardware_on_a_bill_of_nothing_is_not_paid_up_front() {
    var facts =
        facts()
            .with("invoices", "invoice_id,client_id,issued_on\nI,BRUN,2025-03-10")
            .with(
                "invoice_lines",
                "invoice_id,line,kind,unit_price\nI,1,hardware,500\nI,2,other,-500");

    assertThat(facts.of(Figure.HARDWARE_DELIVERED, "2025-03")).isEqualTo(500);
    assertThat(facts.of(Figure.HARDWARE_PREPAID, "2025-03")).isZero();
  }

  /// Eleven lines of labour, of which ten say for how many hours: in the middle are 100 and 120.
  @Test
  void what_an_hour_costs_on_the_bills_stands_in_where_no_default_fits_the_currency() {
    var rates = labour("USD", 10).read().rates();

    assertThat(rates.target())
        .isEqualTo(new Rates.Rate(OptionalDouble.of(110), Rates.Origin.LABOUR_LINES));
    assertThat(rates.street())
        .isEqualTo(new Rates.Rate(OptionalDouble.of(110), Rates.Origin.TARGET_RATE));
    assertThat(labour("USD", 10).of(Figure.LABOUR_COST, "2025-03")).isEqualTo(55);
  }

  @Test
  void a_rate_that_is_derived_or_unknown_is_told() {
    assertThat(labour("GBP", 10).warnings())
        .containsExactly(
            "target_rate is not set: what an hour of labour usually costs on the bills stands in for it, £110",
            "street_rate is not set: the target rate stands in for it, £110 an hour",
            "default_hourly_cost is not set: half the target rate stands in for it, £55 an hour");
    assertThat(labour("GBP", 9).warnings())
        .first()
        .isEqualTo(
            "nothing says what an hour should bring in GBP: set target_rate in portfolio.yaml");
    assertThat(labour("EUR", 9).warnings()).isEmpty();
  }

  @Test
  void who_is_said_to_have_all_payments_on_record_must_be_a_client() {
    assertThat(facts().settings("payments_complete: [BRUN, BRUNO, ALF]").warnings())
        .containsExactly(
            "payments_complete in portfolio.yaml names ALF, BRUNO, and there is no such client");
  }

  @Test
  void nine_lines_of_labour_tell_nothing_and_euros_need_none() {
    assertThat(labour("USD", 9).read().rates().target().origin()).isEqualTo(Rates.Origin.UNKNOWN);
    assertThat(labour("USD", 9).of(Figure.LABOUR_COST, "2025-03")).isZero();
    assertThat(labour("EUR", 10).read().costBasis().targetRate()).hasValue(90);
    assertThat(labour("EUR", 10).of(Figure.LABOUR_COST, "2025-03")).isEqualTo(45);
  }

  /// An hour of work, and bills that say what an hour costs: 20, 40, 60 and so on for two hours
  /// each, 1,000 for one of whatever, and 5,000 of which nobody knows.
  private static RollupFixture labour(String currency, int lines) {
    return facts()
        .settings("currency: " + currency)
        .with(
            "time_entries",
            "time_entry_id,client_id,started_at,minutes\nE,BRUN,2025-03-10T10:00,60")
        .with("invoices", "invoice_id,client_id,issued_on\nI,BRUN,2025-03-10")
        .with(
            "invoice_lines",
            IntStream.rangeClosed(1, lines)
                .mapToObj(i -> "I,%d,labour,2,%d\n".formatted(i, 20 * i))
                .collect(
                    joining(
                        "",
                        "invoice_id,line,kind,quantity,unit_price\n",
                        "I,A,labour,1,1000\nI,B,labour,,5000\nI,C,labour,3,-900\nI,D,other,3,900")));
  }

  @Test
  void a_delivery_is_evidence_once_it_has_happened_and_what_recurs_from_its_bill_on() {
    var months =
        facts()
            .with(
                "invoices", "invoice_id,client_id,issued_on\nI,BRUN,2025-01-10\nJ,BRUN,2025-02-10")
            .with(
                "invoice_lines",
                """
                invoice_id,line,kind,unit_price,delivered_on
                I,1,hardware,10,2025-03-20
                J,1,recurring,10,\
                """)
            .months();

    assertThat(months.evidence())
        .containsEntry("invoice_lines", LocalDate.parse("2025-01-10"))
        .containsEntry("invoice_lines.recurring", LocalDate.parse("2025-02-10"))
        .containsEntry("invoice_lines.delivered_on", LocalDate.parse("2025-03-20"));
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

  private static String payments(String rows) {
    return "payment_id,invoice_id,paid_on,amount,failed\n" + rows;
  }
}
