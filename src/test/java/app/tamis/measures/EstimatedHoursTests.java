package app.tamis.measures;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// What the owner reckons stands in for time entries while there are too few.
class EstimatedHoursTests {

  /// 10 hours on record, reckoned at 8.
  private final ClientFixture brun =
      aClient("Brun").paying(euros(1_800)).taking(hours(10)).takingAbout(8);

  /// On record likewise, but nobody has said what it takes.
  private final ClientFixture noir = aClient("Noir").paying(euros(900)).taking(hours(10));

  @Test
  void five_months_of_work_are_too_few_and_six_are_enough() {
    var five = aPortfolio().with(brun).workingSince(LocalDate.of(2025, 7, 8)).in2025();
    var six = aPortfolio().with(brun).workingSince(LocalDate.of(2025, 7, 7)).in2025();

    assertThat(five.hoursEstimated()).isTrue();
    assertThat(six.hoursEstimated()).isFalse();
  }

  @Test
  void months_of_work_after_the_date_do_not_count() {
    var portfolio = aPortfolio().with(brun).workingSince(LocalDate.of(2025, 3, 1));

    assertThat(portfolio.asOf(LocalDate.of(2025, 7, 31), 12).hoursEstimated()).isTrue();
    assertThat(portfolio.asOf(LocalDate.of(2025, 8, 31), 12).hoursEstimated()).isFalse();
  }

  @Test
  void where_nobody_has_an_estimate_what_is_on_record_counts() {
    var portfolio = aPortfolio().with(noir).workingSince(LocalDate.of(2025, 12, 1)).in2025();

    assertThat(portfolio.hoursEstimated()).isFalse();
    assertThat(portfolio.measures().value(Measure.HOURS)).hasValue(10);
  }

  @Test
  void each_month_has_the_hours_that_the_owner_reckons_at_the_default_cost() {
    var brun = measuresOf("Brun", aPortfolio().with(this.brun, noir).working().in2025());

    assertThat(brun.value(Measure.HOURS)).hasValue(12 * 8);
    assertThat(brun.value(Measure.EFFECTIVE_HOURLY_RATE)).hasValue(225);
    // 96 h at 45 and administration, 12 × 67.50
    assertThat(brun.value(Measure.COST_TO_SERVE)).hasValue(4_320 + 810);
  }

  @Test
  void hours_count_as_imported_though_nobody_has_written_any_down() {
    var portfolio = aPortfolio().with(brun).working().without(Source.TIME_ENTRIES).in2025();

    assertThat(portfolio.imported()).contains(Source.TIME_ENTRIES);
    assertThat(portfolio.measures().value(Measure.HOURS)).hasValue(96);
  }

  @Test
  void of_whom_no_estimate_is_known_no_hours_are_and_sums_take_them_for_none() {
    var portfolio = aPortfolio().with(brun, noir).working().in2025();
    var noir = measuresOf("Noir", portfolio);

    assertThat(noir.value(Measure.HOURS)).isEmpty();
    assertThat(noir.value(Measure.CONTRIBUTION)).isEmpty();
    assertThat(noir.value(Measure.EFFICIENCY)).isEmpty();
    assertThat(noir.value(Measure.AFFORDABLE_HOURS)).hasValue(10);
    assertThat(portfolio.measures().value(Measure.HOURS)).hasValue(96);
  }

  @Test
  void entries_say_nothing_of_evenings_and_of_how_much_is_written_down() {
    var late = brun.monthly(Figure.AFTER_HOURS_MINUTES, hours(5));

    var portfolio = aPortfolio().with(late).workingSince(LocalDate.of(2025, 9, 1)).in2025();

    assertThat(portfolio.measures().value(Measure.AFTER_HOURS_SHARE)).isEmpty();
    assertThat(portfolio.timeCoverage()).isEmpty();
  }

  @Test
  void months_count_from_the_first_bill_on_though_work_began_later() {
    var portfolio = aPortfolio().with(brun).workingSince(LocalDate.of(2025, 9, 1)).in2025();

    assertThat(portfolio.clients().getFirst().months()).hasSize(12);
  }

  @Test
  void where_an_hours_cost_is_unknown_an_estimate_gives_hours_but_no_cost() {
    var portfolio = aPortfolio().with(brun).working().withUnknownHourlyCost().in2025();

    assertThat(portfolio.measures().value(Measure.HOURS)).hasValue(96);
    assertThat(portfolio.measures().value(Measure.COST_TO_SERVE)).isEmpty();
  }

  private static Measures measuresOf(String name, PortfolioWindow portfolio) {
    var found = portfolio.clients().stream().filter(client -> client.id().text().equals(name)).findFirst();
    return portfolio.measuresOf(found.orElseThrow().totals());
  }
}
