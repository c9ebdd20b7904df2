package app.tamis.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import app.tamis.outlook.Course.Usual;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The months to come, worked out by hand.
class MonthsTests {

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final Months.Use NOTHING = new Months.Use(new Refill(0, 0, 3), 0);

  /// 1,000 a month net, 20 hours that cost 800.
  private static final Usual LARGE = new Usual(1000, 20, 800);

  private static final Usual SMALL = new Usual(500, 5, 200);

  @Test
  void nothing_changes_where_nobody_leaves() {
    var months = Months.of(List.of(stays(SMALL)), NOTHING, JANUARY, 3);

    assertThat(months.list())
        .allSatisfy(month -> {
          assertThat(month.netRevenue()).isEqualTo(500);
          assertThat(month.change()).isZero();
          assertThat(month.low()).isEqualTo(month.high());
        });
    assertThat(months.valley()).isEmpty();
    assertThat(months.madeUp()).isEmpty();
  }

  @Test
  void who_leaves_within_a_month_is_served_up_to_the_last_day() {
    var leaves = leaves(LARGE, LocalDate.of(2026, 2, 7), 0);

    var months = Months.of(List.of(stays(SMALL), leaves), NOTHING, JANUARY, 3).list();

    assertThat(months.get(0).netRevenue()).isEqualTo(1500);
    assertThat(months.get(1).netRevenue()).isCloseTo(500 + 1000 * 7 / 28.0, CLOSE);
    assertThat(months.get(1).freedHours()).isCloseTo(20 * 21 / 28.0, CLOSE);
    assertThat(months.get(2).change()).isEqualTo(-1000);
    assertThat(months.get(2).cumulative()).isCloseTo(-750 - 1000, CLOSE);
  }

  @Test
  void a_leap_day_is_a_day_of_its_month() {
    var leaves = leaves(LARGE, LocalDate.of(2028, 2, 29), 0);

    var months = Months.of(List.of(leaves), NOTHING, YearMonth.of(2028, 2), 2).list();

    assertThat(months.get(0).freedHours()).isZero();
    assertThat(months.get(1).freedHours()).isEqualTo(20);
  }

  @Test
  void hours_are_sold_a_third_then_two_thirds_then_all_from_the_first_month_in_which_any_is_free() {
    var use = new Months.Use(new Refill(0.5, 90, 3), 0.25);
    var leaves = leaves(LARGE, LocalDate.of(2026, 1, 31), 0);

    var months = Months.of(List.of(leaves), use, JANUARY, 5).list();

    assertThat(months)
        .extracting(Months.Month::sold)
        .containsExactly(0.0, 300.0, 600.0, 900.0, 900.0);
    assertThat(months.get(1).saved()).isCloseTo(800 * 0.25 / 3, CLOSE);
    assertThat(months.get(3).change()).isCloseTo(-1000 + 900 + 200, CLOSE);
  }

  @Test
  void the_valley_is_the_lowest_sum_of_all_changes_and_then_it_comes_back() {
    var use = new Months.Use(new Refill(1, 90, 3), 0);
    var leaves = leaves(LARGE, LocalDate.of(2025, 12, 31), 0);

    var months = Months.of(List.of(leaves), use, JANUARY, 6);

    // changes: −400, +200, +800, …
    assertThat(months.valley().orElseThrow().month()).isEqualTo(JANUARY);
    assertThat(months.valley().orElseThrow().cumulative()).isCloseTo(-400, CLOSE);
    assertThat(months.madeUp().orElseThrow().month()).isEqualTo(YearMonth.of(2026, 3));
  }

  @Test
  void other_terms_count_from_the_first_whole_month_on_or_after_their_day() {
    var raised =
        new Course(
            new ClientId("r"),
            SMALL,
            new Usual(600, 5, 200),
            0,
            LocalDate.of(2026, 2, 15),
            Optional.empty());

    var months = Months.of(List.of(raised), NOTHING, JANUARY, 4).list();

    assertThat(months).extracting(Months.Month::change).containsExactly(0.0, 0.0, 100.0, 100.0);
  }

  @Test
  void a_month_lies_as_far_beside_as_the_months_of_who_left_did() {
    var one = leaves(LARGE, LocalDate.of(2025, 12, 31), 300);
    var other =
        new Course(
            new ClientId("o"),
            SMALL,
            SMALL,
            400,
            JANUARY.atDay(1),
            Optional.of(LocalDate.of(2025, 12, 31)));

    var month = Months.of(List.of(one, other), NOTHING, JANUARY, 1).list().getFirst();

    assertThat(month.high() - month.change()).isCloseTo(1.28 * 500, CLOSE);
    assertThat(month.change() - month.low()).isCloseTo(1.28 * 500, CLOSE);
  }

  private static Course stays(Usual usual) {
    return new Course(new ClientId("s"), usual, usual, 100, JANUARY.atDay(1), Optional.empty());
  }

  private static Course leaves(Usual usual, LocalDate last, double spread) {
    return new Course(new ClientId("l"), usual, usual, spread, JANUARY.atDay(1), Optional.of(last));
  }
}
