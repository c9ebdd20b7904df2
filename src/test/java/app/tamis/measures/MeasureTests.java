package app.tamis.measures;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.Figure.*;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MeasureTests {

  /// 1,000 a month by contract, 500 of labour, 300 of hardware bought for 240, 100 of licences
  /// bought for 80 (60 of which is assumed), 100 of other; 10 hours, 2 of them at night; 5 seats.
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
          .owing(3_000)
          .in(5, GOOD_NEWS, 3)
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
        // suppliers 3,840, work 120 h at 45, administration 12 × 1.5 h at 45
        is(brun, Measure.COST_TO_SERVE, 3_840 + 5_400 + 810),
        is(brun, Measure.CONTRIBUTION, 24_000 - 10_050),
        is(brun, Measure.CONTRIBUTION_MARGIN, 13_950 / 24_000.0),
        is(brun, Measure.EFFECTIVE_HOURLY_RATE, 168),
        is(brun, Measure.RATE_TO_TARGET, 168 / 90.0),
        is(brun, Measure.GROSS_HOURLY_RATE, 200),
        is(brun, Measure.HOURLY_RATE_NET_OF_RETAIL, 160),
        is(brun, Measure.EFFICIENCY, 18_000 / (120 * 90.0)),
        is(brun, Measure.REVENUE_SHARE, 0.5),
        is(brun, Measure.HOURS_SHARE, 0.25),
        is(brun, Measure.DRAIN, 0.5),
        is(brun, Measure.RECURRING_SHARE, 1_000 / 1_700.0),
        is(brun, Measure.AVERAGE_DAYS_LATE, 2),
        is(brun, Measure.OVERDUE, 3_000),
        is(brun, Measure.ARREARS_MONTHS, 1.5),
        is(brun, Measure.REVENUE_PER_SEAT, 400),
        is(brun, Measure.TICKETS_PER_SEAT, 0.8),
        is(brun, Measure.HOURS_PER_SEAT, 2),
        is(brun, Measure.HOURS_PER_TICKET, 2.5),
        is(brun, Measure.AFTER_HOURS_SHARE, 0.2),
        is(brun, Measure.GOOD_NEWS_PER_YEAR, 3),
        is(brun, Measure.ARREARS_EMERGENCIES_PER_YEAR, 2));
  }

  /// One case of Brun and what all have together: 10 % disputed counts as (2 × 0.5 + 5 × 0.1) ÷ 7.
  @TestFactory
  Stream<DynamicTest> each_rate_is_drawn_towards_the_portfolios_rate() {
    return Stream.of(
        shrinks(Measure.DISPUTED_INVOICES, Figure.DISPUTED_INVOICES, INVOICES),
        shrinks(Measure.PROPER_TICKETS, Figure.PROPER_TICKETS, CLIENT_TICKETS),
        shrinks(Measure.URGENT_TICKETS, Figure.URGENT_TICKETS, RATED_TICKETS),
        shrinks(Measure.TAMPERED_TICKETS, Figure.TAMPERED_TICKETS, CHECKED_TICKETS),
        shrinks(Measure.ADVICE_POINTS, Figure.ADVICE_POINTS, ADVICE),
        shrinks(Measure.SURVEY_SCORE, SURVEY_SUM, SURVEYS),
        shrinks(Measure.CALLER_REACTION, REACTION_SUM, REACTIONS));
  }

  private static DynamicTest shrinks(Measure measure, Figure part, Figure cases) {
    return DynamicTest.dynamicTest(
        measure.id(),
        () -> {
          var brun = aClient("Atelier Brun").in(2, cases, 2).in(2, part, 1);
          var noir = aClient("Garage Noir").in(9, cases, 8).in(9, part, 0);

          var reading = measuresOf(brun, noir).reading(measure);

          assertThat(reading.raw()).hasValue(0.5);
          assertThat(reading.cases()).hasValue(2);
          assertThat(reading.value().orElseThrow())
              .isCloseTo((2 * 0.5 + 5 * 0.1) / 7, within(1e-12));
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
            Measure.COST_TO_SERVE,
            Measure.CONTRIBUTION,
            Measure.OVERDUE,
            Measure.GOOD_NEWS_PER_YEAR,
            Measure.ARREARS_EMERGENCIES_PER_YEAR);
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

  @TestFactory
  Stream<DynamicTest> no_measure_has_a_value_without_what_it_rests_on() {
    return Stream.of(
        rests(
            List.of(Source.TIME_ENTRIES),
            Measure.HOURS,
            Measure.COST_TO_SERVE,
            Measure.CONTRIBUTION,
            Measure.CONTRIBUTION_MARGIN,
            Measure.EFFECTIVE_HOURLY_RATE,
            Measure.RATE_TO_TARGET,
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
            Measure.EFFECTIVE_HOURLY_RATE,
            Measure.RATE_TO_TARGET,
            Measure.GROSS_HOURLY_RATE,
            Measure.HOURLY_RATE_NET_OF_RETAIL,
            Measure.EFFICIENCY,
            Measure.REVENUE_SHARE,
            Measure.DRAIN,
            Measure.RECURRING_SHARE,
            Measure.AVERAGE_DAYS_LATE,
            Measure.OVERDUE,
            Measure.ARREARS_MONTHS,
            Measure.REVENUE_PER_SEAT,
            Measure.ARREARS_EMERGENCIES_PER_YEAR),
        rests(
            List.of(Source.TICKETS, Source.CALLS),
            Measure.TICKETS_PER_SEAT,
            Measure.HOURS_PER_TICKET,
            Measure.ARREARS_EMERGENCIES_PER_YEAR),
        rests(List.of(Source.CALLS)));
  }

  private static DynamicTest rests(List<Source> missing, Measure... expected) {
    return DynamicTest.dynamicTest(
        "on " + missing,
        () -> {
          var all = measuresOf(BRUN, NOIR);
          var portfolio = aPortfolio().with(BRUN, NOIR).without(missing.toArray(Source[]::new));
          var without = first(portfolio.in2025());

          assertThat(
                  Stream.of(Measure.values())
                      .filter(measure -> all.value(measure).isPresent())
                      .filter(measure -> without.value(measure).isEmpty()))
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
