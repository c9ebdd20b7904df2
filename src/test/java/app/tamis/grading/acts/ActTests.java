package app.tamis.grading.acts;

import static app.tamis.grading.acts.ActsFixture.after;
import static app.tamis.grading.acts.ActsFixture.alone;
import static app.tamis.grading.acts.ActsFixture.only;
import static app.tamis.grading.acts.ActsFixture.sum;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import app.tamis.measures.MonthEnd;
import app.tamis.measures.Source;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActTests {

  /// 600 by agreement and 400 by the hour, for 20 hours at 45, of which 3 after hours.
  private static ClientFixture brun() {
    return aClient("Brun")
        .payingByContract(euros(600))
        .paying(euros(400))
        .taking(hours(20))
        .monthly(Figure.AFTER_HOURS_MINUTES, hours(3));
  }

  private static ClientFixture at80AndTwice() {
    return brun().under(MonthEnd.Kind.BREAK_FIX, OptionalDouble.of(80), OptionalDouble.of(2));
  }

  @Test
  void a_raise_lifts_what_recurs_and_what_is_billed_by_the_hour_and_nothing_else() {
    var sold = brun().monthly(Figure.REVENUE_HARDWARE, 100).monthly(Figure.REVENUE_LICENCE, 50);

    var raised = after(new Act.Raise(0.10), sold);

    assertThat(sum(Figure.REVENUE_RECURRING, raised)).isEqualTo(12 * 660);
    assertThat(sum(Figure.REVENUE_LABOUR, raised)).isEqualTo(12 * 440);
    assertThat(sum(Figure.REVENUE_HARDWARE, raised)).isEqualTo(12 * 100);
    assertThat(sum(Figure.REVENUE_LICENCE, raised)).isEqualTo(12 * 50);
  }

  @Test
  void a_raise_may_be_a_discount_but_leaves_something_of_the_price() {
    assertThat(sum(Figure.REVENUE_RECURRING, after(new Act.Raise(-0.05), brun())))
        .isEqualTo(12 * 570);
    assertThatThrownBy(() -> new Act.Raise(-1)).isInstanceOf(Problems.class);
  }

  @Test
  void a_raise_to_the_target_makes_the_hours_bring_the_target_rate() {
    // 20 hours at 90 are 1,800 a month, of which 1,000 come: 80 % more on all service
    var portfolio = alone(brun());

    var raised = new Act.RaiseToTarget().on(only(portfolio), portfolio);

    assertThat(sum(Figure.REVENUE_RECURRING, raised)).isEqualTo(12 * 1_080);
    assertThat(sum(Figure.REVENUE_LABOUR, raised)).isEqualTo(12 * 720);
    assertThat(portfolio.measuresOf(raised.totals()).value(Measure.EFFECTIVE_HOURLY_RATE))
        .hasValue(90);
  }

  @Test
  void what_is_sold_on_doesnt_count_towards_the_target() {
    // a licence of 50 bought for 40 leaves 10: 790 are missing of 1,000 of service
    var raised =
        after(
            new Act.RaiseToTarget(),
            brun().monthly(Figure.REVENUE_LICENCE, 50).monthly(Figure.PASS_THROUGH, 40));

    assertThat(sum(Figure.REVENUE_RECURRING, raised)).isEqualTo(12 * 600 * 1.79);
  }

  @Test
  void nobody_is_raised_to_a_target_that_is_reached() {
    var portfolio = alone(aClient("Vert").payingByContract(euros(1_800)).taking(hours(20)));

    assertThat(new Act.RaiseToTarget().obstacle(only(portfolio), portfolio))
        .contains(Message.of("lever.raise_to_target.there"));
  }

  @Test
  void nobody_is_raised_to_a_target_where_hours_or_bills_arent_known() {
    var withoutHours = aPortfolio().with(brun()).without(Source.TIME_ENTRIES).in2025();
    var withoutService = alone(aClient("Vert").taking(hours(20)));

    assertThat(new Act.RaiseToTarget().obstacle(only(withoutHours), withoutHours))
        .contains(Message.of("lever.raise_to_target.unknown"));
    assertThat(new Act.RaiseToTarget().obstacle(only(withoutService), withoutService))
        .contains(Message.of("lever.raise_to_target.unknown"));
  }

  @Test
  void a_managed_agreement_puts_its_fee_in_place_of_all_service() {
    var managed = after(Act.Managed.at(900), brun());

    assertThat(sum(Figure.REVENUE_RECURRING, managed)).isEqualTo(12 * 900);
    assertThat(sum(Figure.REVENUE_LABOUR, managed)).isZero();
    var contract = managed.end().contract().orElseThrow();
    assertThat(contract.kind()).isEqualTo(MonthEnd.Kind.MANAGED);
    assertThat(contract.paidByItself()).isTrue();
  }

  @Test
  void a_part_of_the_labour_may_still_be_billed_beside_the_fee() {
    var managed = after(new Act.Managed(900, 0.2), brun());

    assertThat(sum(Figure.REVENUE_LABOUR, managed)).isEqualTo(12 * 80);
  }

  @Test
  void what_an_agreement_said_of_hours_still_holds_under_a_managed_one() {
    var managed = after(Act.Managed.at(900), at80AndTwice());

    var contract = managed.end().contract().orElseThrow();
    assertThat(contract.hourlyRate()).hasValue(80);
    assertThat(contract.afterHoursMultiplier()).hasValue(2);
  }

  @Test
  void fewer_hours_are_fewer_at_any_time_of_day_and_cost_less() {
    var lighter = after(new Act.Hours(0.8), brun());

    assertThat(sum(Figure.MINUTES, lighter)).isEqualTo(12 * hours(16));
    assertThat(sum(Figure.LABOUR_COST, lighter)).isEqualTo(12 * 16 * 45);
    assertThat(sum(Figure.AFTER_HOURS_MINUTES, lighter)).isEqualTo(12 * hours(2.4));
  }

  @Test
  void a_surcharge_bills_what_an_hour_after_hours_costs_more_by_the_agreement() {
    // 3 hours at 80 × (2 − 1)
    var surcharged = after(new Act.Surcharge(), at80AndTwice());

    assertThat(sum(Figure.REVENUE_LABOUR, surcharged)).isEqualTo(12 * (400 + 240));
  }

  @Test
  void where_the_agreement_is_silent_an_hour_after_hours_is_half_as_much_again_as_on_the_street() {
    // 3 hours at 90 × (1.5 − 1)
    var surcharged = after(new Act.Surcharge(), brun());

    assertThat(sum(Figure.REVENUE_LABOUR, surcharged)).isEqualTo(12 * (400 + 135));
  }

  @Test
  void who_pays_on_time_owes_nothing_and_has_no_emergencies_in_arrears() {
    var late = brun().late(31).owingForLong(2_000).in(5, Figure.ARREARS_EMERGENCIES, 2).of(12);

    var paid = after(new Act.PayOnTime(), late);

    assertThat(sum(Figure.OVERDUE_DAYS, paid)).isZero();
    assertThat(sum(Figure.ARREARS_EMERGENCIES, paid)).isZero();
    assertThat(paid.end().overdue()).isZero();
    assertThat(paid.end().arrears()).isZero();
    assertThat(paid.end().oldestOverdueDays()).isZero();
    assertThat(paid.end().seats()).hasValue(12);
    assertThat(paid.end().invoicesSoFar()).isEqualTo(12);
  }

  @Test
  void hardware_up_front_is_all_that_was_delivered() {
    var paid =
        after(
            new Act.PayUpFront(),
            brun()
                .in(3, Figure.HARDWARE_DELIVERED, 2_000)
                .in(3, Figure.HARDWARE_PREPAID, 500)
                .in(8, Figure.HARDWARE_DELIVERED, 1_000));

    assertThat(sum(Figure.HARDWARE_PREPAID, paid)).isEqualTo(3_000);
  }

  @Test
  void tickets_come_the_proper_way_at_least_as_often_as_said_in_each_month() {
    var proper =
        after(
            new Act.UseTickets(0.9),
            brun()
                .in(3, Figure.CLIENT_TICKETS, 10)
                .in(3, Figure.PROPER_TICKETS, 4)
                .in(4, Figure.CLIENT_TICKETS, 10)
                .in(4, Figure.PROPER_TICKETS, 10));

    assertThat(sum(Figure.PROPER_TICKETS, proper)).isEqualTo(9 + 10);
  }

  @Test
  void tickets_are_urgent_at_most_as_often_as_said_in_each_month() {
    var early =
        after(
            new Act.CallEarly(0.05),
            brun()
                .in(3, Figure.RATED_TICKETS, 10)
                .in(3, Figure.URGENT_TICKETS, 4)
                .in(4, Figure.RATED_TICKETS, 10));

    assertThat(sum(Figure.URGENT_TICKETS, early)).isEqualTo(0.5);
  }

  @Test
  void an_act_imports_nothing() {
    var portfolio = aPortfolio().with(brun().late(31)).without(Source.PAYMENTS).in2025();

    var paid = new Act.PayOnTime().on(only(portfolio), portfolio);

    assertThat(
            portfolio
                .with(List.of(paid))
                .measuresOf(paid.totals())
                .value(Measure.AVERAGE_DAYS_LATE))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void shares_are_between_nothing_and_all(double share) {
    assertThatThrownBy(() -> new Act.Hours(share)).isInstanceOf(Problems.class);
    assertThatThrownBy(() -> new Act.UseTickets(share)).isInstanceOf(Problems.class);
    assertThatThrownBy(() -> new Act.CallEarly(share)).isInstanceOf(Problems.class);
  }

  @Test
  void fees_arent_negative() {
    assertThatThrownBy(() -> Act.Managed.at(-1)).isInstanceOf(Problems.class);
    assertThatThrownBy(() -> new Act.Managed(900, -0.1)).isInstanceOf(Problems.class);
  }

  @Test
  void each_has_its_name_and_number_in_files() {
    assertThat(new Act.Managed(900, 0).kind().id()).isEqualTo("managed");
    assertThat(new Act.Managed(900, 0).value()).hasValue(900);
    assertThat(new Act.RaiseToTarget().kind().id()).isEqualTo("raise_to_target");
    assertThat(new Act.RaiseToTarget().value()).isEqualTo(OptionalDouble.empty());
    assertThat(new Act.UseTickets(0.9).value()).hasValue(0.9);
  }
}
