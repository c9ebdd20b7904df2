package app.tamis.grading.acts;

import static app.tamis.grading.acts.ActsFixture.wish;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static app.tamis.measures.PortfolioFixture.aPortfolioOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import app.tamis.grading.Grading;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrices;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.CostBasis;
import app.tamis.measures.Figure;
import app.tamis.measures.PaymentsComplete;
import app.tamis.measures.PortfolioFixture;
import app.tamis.measures.Source;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WhatIfTests {

  private static final Act PART = new Act.Part();

  /// 60 hours for 9,000 a month.
  private static ClientFixture best() {
    return aClient("Best").payingByContract(euros(9_000)).taking(hours(60));
  }

  /// 40 hours for 3,000 a month: a quarter of the revenue, two fifths of the time. And dreaded.
  private static ClientFixture worst() {
    return aClient("Worst").payingByContract(euros(3_000)).taking(hours(40)).feltAs(-1.5);
  }

  @Test
  void
      a_quarter_of_the_revenue_given_up_for_two_fifths_of_the_time_makes_hours_worth_a_quarter_more() {
    var whatIf = parted(TimeUse.NONE);

    double before = whatIf.sumsBefore().effectiveHourlyRate().orElseThrow();
    double after = whatIf.sumsAfter().effectiveHourlyRate().orElseThrow();
    assertThat(before).isEqualTo(120);
    assertThat(after / before).isEqualTo(0.75 / 0.60).isEqualTo(1.25);
  }

  @Test
  void both_sides_are_summed_over_the_clients_that_are_there() {
    var whatIf = parted(TimeUse.NONE);

    var before = whatIf.sumsBefore();
    assertThat(before.clients()).isEqualTo(2);
    assertThat(before.revenue()).hasValue(12 * 12_000);
    assertThat(before.netRevenue()).hasValue(12 * 12_000);
    assertThat(before.hours()).hasValue(12 * 100);
    assertThat(before.labourCost()).hasValue(12 * 100 * 45);
    // administration: an hour and a half a client at 45
    assertThat(before.contribution()).hasValue(12 * (12_000 - 4_500 - 2 * 67.5));
    assertThat(before.largestShare()).hasValue(0.75);
    assertThat(before.fiveLargestShare()).hasValue(1);
    var after = whatIf.sumsAfter();
    assertThat(after.clients()).isEqualTo(1);
    assertThat(after.revenue()).hasValue(12 * 9_000);
    assertThat(after.largestShare()).hasValue(1);
  }

  @Test
  void both_sides_are_counted_by_grade() {
    var whatIf = parted(TimeUse.NONE);

    var b = whatIf.sumsBefore().groups().get(1);
    var c = whatIf.sumsBefore().groups().get(2);
    assertThat(b.letter()).contains(Letter.B);
    assertThat(b.clients()).isEqualTo(1);
    assertThat(b.revenueShare()).hasValue(0.75);
    assertThat(c.clients()).isEqualTo(1);
    assertThat(c.hoursShare()).hasValue(0.4);
    assertThat(whatIf.sumsAfter().groups().get(2).clients()).isZero();
  }

  @Test
  void what_leaves_frees_hours_labour_and_administration() {
    var freed = parted(TimeUse.NONE).freed();

    assertThat(freed.hours()).hasValue(12 * 40);
    assertThat(freed.labour()).hasValue(12 * 40 * 45);
    assertThat(freed.administration()).isEqualTo(12 * 1.5);
  }

  @Test
  void with_nothing_done_with_the_time_the_profit_falls_by_the_revenue_given_up() {
    var profit = parted(TimeUse.NONE).profit();

    assertThat(profit.nothing()).hasValue(-12 * 3_000);
    assertThat(profit.chosen()).hasValue(-12 * 3_000);
  }

  @Test
  void hours_sold_again_and_hours_no_longer_paid_for_make_up_for_it() {
    // of 480 hours half are sold at 100 and a quarter aren't paid for, at 45
    var profit = parted(new TimeUse(0.5, 0.25, OptionalDouble.of(100))).profit();

    assertThat(profit.nothing()).hasValue(-36_000);
    assertThat(profit.chosen()).hasValue(-36_000 + 24_000 + 5_400);
    // 36,000 − 5,400 of 48,000
    assertThat(profit.breakEvenShare()).hasValue(0.6375);
  }

  @Test
  void hours_are_sold_at_the_target_rate_unless_said() {
    var whatIf = parted(new TimeUse(0.5, 0, OptionalDouble.empty()));

    assertThat(whatIf.soldRate()).hasValue(90);
    assertThat(whatIf.profit().chosen()).hasValue(-36_000 + 240 * 90);
    assertThat(whatIf.profit().breakEvenShare().orElseThrow())
        .isCloseTo(36_000 / (480 * 90.0), within(1e-12));
  }

  @Test
  void where_the_time_is_worth_less_than_the_client_even_all_of_it_isnt_enough() {
    var rich = worst().payingByContract(euros(4_000));

    var profit = parted(ActsFixture.grades(best(), rich), TimeUse.NONE).profit();

    assertThat(profit.breakEvenShare().orElseThrow()).isGreaterThan(1);
  }

  @Test
  void a_plan_that_earns_more_breaks_even_with_nothing_sold() {
    var grades = ActsFixture.grades(best(), worst());
    var plan =
        Plan.of(
            List.of(wish("Best", new Act.Raise(0.1)), wish("Worst", new Act.Hours(0.5))), grades);

    var profit = WhatIf.of(grades, plan, TimeUse.NONE).profit();

    assertThat(profit.nothing().orElseThrow()).isCloseTo(12 * 900, within(1e-6));
    assertThat(profit.breakEvenShare()).hasValue(0);
  }

  @Test
  void without_freed_hours_there_is_no_share_of_them() {
    var grades = ActsFixture.grades(best(), worst());
    var plan = Plan.of(List.of(wish("Worst", new Act.Raise(-0.1))), grades);

    var whatIf = WhatIf.of(grades, plan, TimeUse.NONE);

    assertThat(whatIf.freed().hours()).hasValue(0);
    assertThat(whatIf.profit().nothing().orElseThrow()).isNegative();
    assertThat(whatIf.profit().breakEvenShare()).isEmpty();
  }

  @Test
  void where_hours_arent_known_none_are_freed() {
    var months = aPortfolio().with(best(), worst()).without(Source.TIME_ENTRIES).months();

    var whatIf = parted(ActsFixture.grades(months), TimeUse.NONE);

    assertThat(whatIf.freed().hours()).isEmpty();
    assertThat(whatIf.freed().labour()).isEmpty();
    assertThat(whatIf.sumsBefore().labourCost()).isEmpty();
    assertThat(whatIf.profit().nothing()).hasValue(-36_000);
    assertThat(whatIf.profit().breakEvenShare()).isEmpty();
  }

  @Test
  void where_bills_arent_known_nobody_knows_the_profit() {
    var months = aPortfolio().with(best(), worst()).without(Source.INVOICES).months();

    var profit = parted(ActsFixture.grades(months), TimeUse.NONE).profit();

    assertThat(profit.nothing()).isEmpty();
    assertThat(profit.chosen()).isEmpty();
    assertThat(profit.breakEvenShare()).isEmpty();
  }

  @Test
  void where_nobody_knows_for_how_much_an_hour_is_sold_nobody_knows_what_it_brings() {
    var grades = gradesWithoutRates(best(), worst());

    var sold = parted(grades, new TimeUse(0.5, 0, OptionalDouble.empty())).profit();
    var kept = parted(grades, TimeUse.NONE).profit();

    assertThat(sold.chosen()).isEmpty();
    assertThat(sold.breakEvenShare()).isEmpty();
    assertThat(kept.chosen()).hasValue(-36_000);
  }

  @Test
  void where_nobody_knows_what_an_hour_costs_nobody_knows_what_is_saved() {
    var unknown =
        new CostBasis(
            OptionalDouble.empty(),
            90,
            OptionalDouble.of(90),
            OptionalDouble.of(90),
            140,
            PaymentsComplete.UNSAID);
    var grades = grades(unknown, best(), worst());

    var saved = parted(grades, new TimeUse(0, 0.5, OptionalDouble.empty()));
    var sold = parted(grades, new TimeUse(0.5, 0, OptionalDouble.empty()));

    assertThat(saved.freed().labour()).isEmpty();
    assertThat(saved.sumsBefore().labourCost()).isEmpty();
    assertThat(saved.profit().chosen()).isEmpty();
    assertThat(saved.profit().breakEvenShare()).isEmpty();
    assertThat(sold.profit().chosen()).hasValue(-36_000 + 240 * 90);
  }

  @Test
  void shares_of_the_time_are_shares_and_together_not_more_than_all_of_it() {
    assertThatThrownBy(() -> new TimeUse(1.1, -0.1, OptionalDouble.of(-1)))
        .hasMessageContaining("whatif.sold.outside")
        .hasMessageContaining("whatif.saved.outside")
        .hasMessageContaining("whatif.sold-rate.negative");
    assertThatThrownBy(() -> new TimeUse(0.6, 0.5, OptionalDouble.empty()))
        .hasMessageContaining("whatif.time.more");
  }

  @Test
  void who_has_an_act_is_graded_before_and_after_it() {
    // at 60 an hour the financial letter is a C, at 90 a B; of the relationship little is known
    var cheap = aClient("Worst").payingByContract(euros(2_400)).taking(hours(40));
    var grades = ActsFixture.grades(best(), cheap);
    var plan = Plan.of(List.of(wish("Best", PART), wish("Worst", new Act.RaiseToTarget())), grades);

    var clients = WhatIf.of(grades, plan, TimeUse.NONE).clients();

    assertThat(clients).hasSize(2);
    assertThat(clients.getFirst().before().letter()).contains(Letter.C);
    assertThat(clients.getFirst().after().orElseThrow().letter()).contains(Letter.B);
    assertThat(clients.getLast().after()).isEmpty();
  }

  @Test
  void what_is_usual_is_what_is_usual_in_the_portfolio_that_is_left() {
    // 2 of 10 bills disputed, and 40 of 110 by all: alone its own rate is everybody's
    var brun = best().in(3, Figure.INVOICES, 10).in(3, Figure.DISPUTED_INVOICES, 2);
    var noir = worst().in(3, Figure.INVOICES, 100).in(3, Figure.DISPUTED_INVOICES, 38);
    var grades = ActsFixture.grades(brun, noir);

    var whatIf = parted(grades, TimeUse.NONE);

    assertThat(disputes(whatIf.before())).isCloseTo((2 + 5 * 40 / 110.0) / 15, within(1e-12));
    assertThat(disputes(whatIf.after())).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void everybody_can_leave() {
    var grades = ActsFixture.grades(worst());
    var whatIf = WhatIf.of(grades, Plan.of(List.of(wish("Worst", PART)), grades), TimeUse.NONE);

    assertThat(whatIf.sumsAfter().clients()).isZero();
    assertThat(whatIf.sumsAfter().revenue()).hasValue(0);
    assertThat(whatIf.sumsAfter().effectiveHourlyRate()).isEmpty();
    assertThat(whatIf.sumsAfter().largestShare()).isEmpty();
  }

  private static WhatIf parted(TimeUse use) {
    return parted(ActsFixture.grades(best(), worst()), use);
  }

  private static WhatIf parted(PortfolioGrades grades, TimeUse use) {
    return WhatIf.of(grades, Plan.of(List.of(wish("Worst", PART)), grades), use);
  }

  private static double disputes(PortfolioGrades grades) {
    return grades.find(new ClientId("Best")).orElseThrow().findings().marks().stream()
        .filter(mark -> mark.criterion().id().equals("harmony"))
        .findFirst()
        .orElseThrow()
        .reading()
        .value()
        .orElseThrow();
  }

  private static PortfolioGrades gradesWithoutRates(ClientFixture... clients) {
    return grades(
        new CostBasis(
            OptionalDouble.of(45),
            90,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            140,
            PaymentsComplete.UNSAID),
        clients);
  }

  private static PortfolioGrades grades(CostBasis costs, ClientFixture... clients) {
    return Grading.grade(
        aPortfolioOf(clients), costs, Matrices.classic(), PortfolioFixture.END_OF_2025, 12);
  }
}
