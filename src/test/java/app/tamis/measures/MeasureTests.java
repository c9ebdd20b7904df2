package app.tamis.measures;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.Figure.*;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MeasureTests {

  /// 1,000 a month by contract, 500 of labour, 300 of hardware and 100 of licences bought for 320
  /// (60 of which is assumed), 100 of other; 10 hours, 2 of them at night; 5 seats.
  private static final ClientFixture BRUN =
      aClient("Atelier Brun")
          .of(5)
          .monthly(REVENUE_RECURRING, 1_000)
          .monthly(REVENUE_LABOUR, 500)
          .monthly(REVENUE_HARDWARE, 300)
          .monthly(REVENUE_LICENCE, 100)
          .monthly(REVENUE_OTHER, 100)
          .monthly(PASS_THROUGH, 320)
          .monthly(Figure.ASSUMED_COST, 60)
          .taking(hours(10))
          .monthly(AFTER_HOURS_MINUTES, hours(2))
          .monthly(TICKETS, 4)
          .monthly(AMOUNT_DUE, 2_000)
          .in(3, OVERDUE_DAYS, 2_000 * 24)
          .owingForLong(3_000)
          .withGoodNews(5, 3)
          .in(6, ARREARS_EMERGENCIES, 2);

  /// As much revenue, three times the hours.
  private static final ClientFixture NOIR =
      aClient("Garage Noir").paying(euros(2_000)).taking(hours(30));

  @TestFactory
  Stream<DynamicTest> each_measure_has_the_value_that_it_has_on_paper() {
    var brun = measuresOf(BRUN, NOIR);

    return Stream.of(
        is(brun, Measure.REVENUE, 24_000),
        is(brun, Measure.NET_REVENUE, 24_000 - 3_840),
        is(brun, Measure.ASSUMED_COST, 720),
        is(brun, Measure.REVENUE_PER_MONTH, 2_000),
        is(brun, Measure.HOURS, 120),
        is(brun, Measure.OVERHEAD_COST, 12 * 1.5 * 45),
        // suppliers 3,840, work 120 h at 45, administration 12 × 1.5 h at 45
        is(brun, Measure.COST_TO_SERVE, 3_840 + 5_400 + 810),
        is(brun, Measure.CONTRIBUTION, 24_000 - 10_050),
        is(brun, Measure.CONTRIBUTION_MARGIN, 13_950 / 24_000.0),
        is(brun, Measure.NET_MARGIN, 13_950 / 20_160.0),
        is(brun, Measure.CONTRIBUTION_PER_MONTH, 1_162.5),
        is(brun, Measure.NET_REVENUE_PER_MONTH, 1_680),
        is(brun, Measure.EFFECTIVE_HOURLY_RATE, 168),
        is(brun, Measure.RATE_TO_TARGET, 168 / 90.0),
        // 120 h at 90 are 10,800: it brings more
        is(brun, Measure.PRICE_TO_TARGET, 0),
        is(brun, Measure.AFFORDABLE_HOURS, 1_680 / 90.0),
        is(brun, Measure.HOURS_PER_MONTH, 10),
        is(brun, Measure.GROSS_HOURLY_RATE, 200),
        is(brun, Measure.HOURLY_RATE_NET_OF_RETAIL, 160),
        is(brun, Measure.EFFICIENCY, 18_000 / (120 * 90.0)),
        is(brun, Measure.REVENUE_SHARE, 0.5),
        is(brun, Measure.HOURS_SHARE, 0.25),
        is(brun, Measure.DRAIN, 0.5),
        is(brun, Measure.RECURRING_SHARE, 1_000 / 1_700.0),
        is(brun, Measure.RECURRING_SHARE_OF_SERVICE, 1_000 / 1_500.0),
        is(brun, Measure.AVERAGE_DAYS_LATE, 2),
        is(brun, Measure.OVERDUE, 3_000),
        is(brun, Measure.ARREARS, 3_000),
        is(brun, Measure.ARREARS_MONTHS, 1.5),
        is(brun, Measure.REVENUE_PER_SEAT, 400),
        is(brun, Measure.TICKETS_PER_SEAT, 0.8),
        is(brun, Measure.HOURS_PER_SEAT, 2),
        is(brun, Measure.HOURS_PER_TICKET, 2.5),
        is(brun, Measure.AFTER_HOURS_SHARE, 0.2),
        is(brun, Measure.GOOD_NEWS_PER_YEAR, 1),
        is(brun, Measure.GOOD_NEWS_BY_PIECE_PER_YEAR, 3),
        is(brun, Measure.ARREARS_EMERGENCIES_PER_YEAR, 2));
  }

  @Test
  void the_price_to_target_is_what_the_hours_lack_at_the_target_rate() {
    // 30 h at 90 are 2,700 a month, and 2,000 come in
    assertThat(measuresOf(NOIR).value(Measure.PRICE_TO_TARGET)).hasValue(700);
  }

  @Test
  void licences_passed_through_do_not_dilute_the_net_margin() {
    var plain = aClient("Plain").paying(euros(1_000)).taking(hours(5));
    var reseller = aClient("Reseller").paying(euros(1_000)).taking(hours(5));

    var sold = measuresOf(reseller.buyingLicences(euros(1_000), euros(1_000)));

    // 1,000 − 5 × 45 − 67.50 of 1,000, or of 2,000
    assertThat(sold.value(Measure.NET_MARGIN)).hasValue(0.7075);
    assertThat(sold.value(Measure.CONTRIBUTION_MARGIN)).hasValue(0.35375);
    assertThat(measuresOf(plain).value(Measure.NET_MARGIN)).hasValue(0.7075);
  }

  @Test
  void a_fifth_of_unknown_kind_still_lets_recurring_revenue_be_known() {
    var brun = aClient("Brun").payingByContract(euros(800)).payingForWhoKnowsWhat(euros(200));

    assertThat(measuresOf(brun).value(Measure.RECURRING_SHARE)).hasValue(0.8);
    assertThat(measuresOf(brun).value(Measure.RECURRING_SHARE_OF_SERVICE)).hasValue(1);
  }

  @Test
  void more_than_a_fifth_of_unknown_kind_does_not() {
    var brun = aClient("Brun").payingByContract(euros(799)).payingForWhoKnowsWhat(euros(201));

    assertThat(measuresOf(brun).value(Measure.RECURRING_SHARE)).isEmpty();
    assertThat(measuresOf(brun).value(Measure.RECURRING_SHARE_OF_SERVICE)).isEmpty();
    assertThat(measuresOf(brun).value(Measure.REVENUE)).hasValue(12_000);
  }

  @Test
  void a_fifth_on_paper_is_a_fifth() {
    var brun =
        aClient("Brun")
            .in(1, REVENUE_RECURRING, 0.28)
            .in(1, REVENUE_OTHER, 0.07)
            .in(1, Figure.REVENUE_UNKNOWN, 0.07);

    assertThat(measuresOf(brun).value(Measure.RECURRING_SHARE)).hasValue(0.28 / 0.35);
  }

  @Test
  void several_pieces_of_good_news_in_a_month_are_one_month_with_good_news() {
    var brun = aClient("Brun").withGoodNewsIn(2, 9).withGoodNews(4, 5);

    var measures = measuresOf(brun);

    assertThat(measures.value(Measure.GOOD_NEWS_PER_YEAR)).hasValue(3);
  }

  /// Two cases of Brun at 0.5, and what all have together, 1 of 10.
  @TestFactory
  Stream<DynamicTest> each_rate_is_drawn_towards_the_portfolios_rate() {
    double byFive = (2 * 0.5 + 5 * 0.1) / 7;
    return Stream.of(
        shrinks(Measure.DISPUTED_INVOICES, Figure.DISPUTED_INVOICES, INVOICES, byFive),
        shrinks(Measure.PROPER_TICKETS, Figure.PROPER_TICKETS, CLIENT_TICKETS, byFive),
        shrinks(Measure.URGENT_TICKETS, Figure.URGENT_TICKETS, RATED_TICKETS, byFive),
        shrinks(Measure.TAMPERED_TICKETS, Figure.TAMPERED_TICKETS, CHECKED_TICKETS, byFive),
        shrinks(Measure.ADVICE_POINTS, Figure.ADVICE_POINTS, ADVICE, byFive),
        shrinks(Measure.SURVEY_SCORE, SURVEY_SUM, SURVEYS, byFive),
        shrinks(Measure.CALLER_REACTION_DRAWN, REACTION_SUM, REACTIONS, byFive));
  }

  /// What the team says of a client is said of that client.
  @TestFactory
  Stream<DynamicTest> the_caller_test_is_drawn_by_one_case_only() {
    return Stream.of(
        shrinks(Measure.CALLER_REACTION, REACTION_SUM, REACTIONS, (2 * 0.5 + 1 * 0.1) / 3));
  }

  private static DynamicTest shrinks(Measure measure, Figure part, Figure cases, double expected) {
    return DynamicTest.dynamicTest(
        measure.id(),
        () -> {
          var brun = aClient("Atelier Brun").in(2, cases, 2).in(2, part, 1);
          var noir = aClient("Garage Noir").in(9, cases, 8).in(9, part, 0);

          var reading = measuresOf(brun, noir).reading(measure);

          assertThat(reading.raw()).hasValue(0.5);
          assertThat(reading.cases()).hasValue(2);
          assertThat(reading.value().orElseThrow()).isCloseTo(expected, within(1e-12));
        });
  }

  @Test
  void hardware_is_counted_in_months_and_weighed_in_money() {
    var brun =
        aClient("Atelier Brun")
            .in(2, HARDWARE_DELIVERED, 900)
            .in(2, HARDWARE_PREPAID, 900)
            .in(2, HARDWARE_MONTHS, 1)
            .in(3, HARDWARE_DELIVERED, 100)
            .in(3, HARDWARE_MONTHS, 1);

    var reading = measuresOf(brun).reading(Measure.HARDWARE_UP_FRONT);

    assertThat(reading)
        .isEqualTo(
            new Reading(OptionalDouble.of(0.9), OptionalDouble.of(2), OptionalDouble.of(0.9)));
  }

  @Test
  void nothing_is_divided_by_nothing() {
    var measures = measuresOf(aClient("Silent"));

    assertThat(Stream.of(Measure.values()).filter(measure -> measures.value(measure).isPresent()))
        .containsExactly(
            Measure.REVENUE,
            Measure.NET_REVENUE,
            Measure.ASSUMED_COST,
            Measure.REVENUE_PER_MONTH,
            Measure.HOURS,
            Measure.OVERHEAD_COST,
            Measure.COST_TO_SERVE,
            Measure.CONTRIBUTION,
            Measure.CONTRIBUTION_PER_MONTH,
            Measure.NET_REVENUE_PER_MONTH,
            Measure.PRICE_TO_TARGET,
            Measure.AFFORDABLE_HOURS,
            Measure.HOURS_PER_MONTH,
            Measure.OVERDUE,
            Measure.ARREARS,
            Measure.GOOD_NEWS_PER_YEAR,
            Measure.ARREARS_EMERGENCIES_PER_YEAR,
            Measure.GOOD_NEWS_BY_PIECE_PER_YEAR);
  }

  @Test
  void a_rate_seen_on_no_case_still_says_so() {
    var reading = measuresOf(aClient("Silent")).reading(Measure.SURVEY_SCORE);

    assertThat(reading)
        .isEqualTo(
            new Reading(OptionalDouble.empty(), OptionalDouble.of(0), OptionalDouble.empty()));
  }

  @Test
  void credit_notes_that_cancel_bills_leave_no_denominator() {
    var credited =
        aClient("Credited")
            .in(1, REVENUE_LABOUR, 0.1)
            .in(2, REVENUE_LABOUR, 0.2)
            .in(3, REVENUE_LABOUR, -0.3);

    assertThat(measuresOf(credited).value(Measure.REVENUE)).hasValue(0);
    assertThat(measuresOf(credited).value(Measure.CONTRIBUTION_MARGIN)).isEmpty();
  }

  @Test
  void who_was_never_billed_has_no_emergencies_in_arrears() {
    var measures = measuresOf(aClient("New").neverBilled());

    assertThat(measures.value(Measure.ARREARS_EMERGENCIES_PER_YEAR)).isEmpty();
  }

  @Test
  void by_a_measure_of_the_first_rules_nobody_can_grade_any_more() {
    assertThat(Measure.ids()).contains("good_news_per_year", "caller_reaction");
    assertThat(Measure.named("good_news_by_piece_per_year")).isEmpty();
    assertThat(Measure.named("caller_reaction_drawn")).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> what_no_rate_is_known_for_has_no_value() {
    return Stream.of(
        lacks(
            "an hour's cost",
            aPortfolio().with(BRUN, NOIR).withUnknownHourlyCost(),
            Measure.OVERHEAD_COST,
            Measure.COST_TO_SERVE,
            Measure.CONTRIBUTION,
            Measure.CONTRIBUTION_MARGIN,
            Measure.NET_MARGIN,
            Measure.CONTRIBUTION_PER_MONTH),
        lacks(
            "the target",
            aPortfolio().with(BRUN, NOIR).withUnknownTarget(),
            Measure.RATE_TO_TARGET,
            Measure.PRICE_TO_TARGET,
            Measure.AFFORDABLE_HOURS),
        lacks(
            "the street rate",
            aPortfolio().with(BRUN, NOIR).withUnknownStreetRate(),
            Measure.EFFICIENCY));
  }

  @TestFactory
  Stream<DynamicTest> no_measure_has_a_value_without_what_it_rests_on() {
    return Stream.of(
        rests(
            List.of(Source.TIME_ENTRIES),
            Measure.HOURS,
            Measure.COST_TO_SERVE,
            Measure.CONTRIBUTION,
            Measure.CONTRIBUTION_MARGIN,
            Measure.NET_MARGIN,
            Measure.CONTRIBUTION_PER_MONTH,
            Measure.EFFECTIVE_HOURLY_RATE,
            Measure.RATE_TO_TARGET,
            Measure.PRICE_TO_TARGET,
            Measure.HOURS_PER_MONTH,
            Measure.GROSS_HOURLY_RATE,
            Measure.HOURLY_RATE_NET_OF_RETAIL,
            Measure.EFFICIENCY,
            Measure.HOURS_SHARE,
            Measure.DRAIN,
            Measure.HOURS_PER_SEAT,
            Measure.HOURS_PER_TICKET,
            Measure.AFTER_HOURS_SHARE),
        rests(
            List.of(Source.PAYMENTS),
            Measure.AVERAGE_DAYS_LATE,
            Measure.OVERDUE,
            Measure.ARREARS,
            Measure.ARREARS_MONTHS,
            Measure.ARREARS_EMERGENCIES_PER_YEAR),
        rests(
            List.of(Source.INVOICE_LINES),
            Measure.REVENUE,
            Measure.NET_REVENUE,
            Measure.ASSUMED_COST,
            Measure.REVENUE_PER_MONTH,
            Measure.CONTRIBUTION,
            Measure.CONTRIBUTION_MARGIN,
            Measure.NET_MARGIN,
            Measure.CONTRIBUTION_PER_MONTH,
            Measure.NET_REVENUE_PER_MONTH,
            Measure.EFFECTIVE_HOURLY_RATE,
            Measure.RATE_TO_TARGET,
            Measure.PRICE_TO_TARGET,
            Measure.AFFORDABLE_HOURS,
            Measure.GROSS_HOURLY_RATE,
            Measure.HOURLY_RATE_NET_OF_RETAIL,
            Measure.EFFICIENCY,
            Measure.REVENUE_SHARE,
            Measure.DRAIN,
            Measure.RECURRING_SHARE,
            Measure.RECURRING_SHARE_OF_SERVICE,
            Measure.AVERAGE_DAYS_LATE,
            Measure.OVERDUE,
            Measure.ARREARS,
            Measure.ARREARS_MONTHS,
            Measure.REVENUE_PER_SEAT,
            Measure.ARREARS_EMERGENCIES_PER_YEAR),
        rests(
            List.of(Source.TICKETS, Source.CALLS),
            Measure.TICKETS_PER_SEAT,
            Measure.HOURS_PER_TICKET,
            Measure.ARREARS_EMERGENCIES_PER_YEAR),
        rests(
            List.of(Source.TICKETS_KIND, Source.REFERRALS),
            Measure.GOOD_NEWS_PER_YEAR,
            Measure.GOOD_NEWS_BY_PIECE_PER_YEAR),
        rests(List.of(Source.CALLS)),
        rests(List.of(Source.REFERRALS)));
  }

  private static DynamicTest rests(List<Source> missing, Measure... expected) {
    var portfolio = aPortfolio().with(BRUN, NOIR).without(missing.toArray(Source[]::new));
    return lacks("on " + missing, portfolio, expected);
  }

  /// Of the first client, beside one of whom all is known.
  private static DynamicTest lacks(String what, PortfolioFixture without, Measure... expected) {
    return DynamicTest.dynamicTest(
        what,
        () -> {
          var all = measuresOf(BRUN, NOIR);
          var less = first(without.in2025());

          assertThat(
                  Arrays.stream(Measure.values())
                      .filter(measure -> all.value(measure).isPresent())
                      .filter(measure -> less.value(measure).isEmpty()))
              .containsExactly(expected);
        });
  }

  private static DynamicTest is(Measures measures, Measure measure, double expected) {
    return DynamicTest.dynamicTest(
        measure.id(),
        () -> assertThat(measures.value(measure).orElseThrow()).isCloseTo(expected, within(1e-9)));
  }

  private static Measures measuresOf(ClientFixture... clients) {
    return first(aPortfolio().with(clients).in2025());
  }

  private static Measures first(PortfolioWindow portfolio) {
    return portfolio.measuresOf(portfolio.clients().getFirst().totals());
  }
}
