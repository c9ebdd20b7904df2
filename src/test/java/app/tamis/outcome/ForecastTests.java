package app.tamis.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.outlook.ThreeSums;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What months were to come to, worked out by hand.
class ForecastTests {

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);

  /// 1,200 billed a month, 1,000 of it ours, for 20 hours.
  private static final Level BEFORE = level(1200, 1000, 20);

  @Test
  void who_leaves_brings_and_takes_what_it_did_for_as_long_as_it_is_served() {
    var forecast = forecast(BEFORE, JANUARY.atDay(5), Optional.of(LocalDate.of(2026, 2, 14)));

    var foretold = forecast.over(Timetable.between(JANUARY.plusMonths(1), YearMonth.of(2026, 4)));

    assertThat(foretold.net().orElseThrow()).isCloseTo(1000 * 0.5 / 3, CLOSE);
    assertThat(foretold.revenue().orElseThrow()).isCloseTo(1200 * 0.5 / 3, CLOSE);
    assertThat(foretold.hours().orElseThrow()).isCloseTo(20 * 0.5 / 3, CLOSE);
    assertThat(foretold.rate().orElseThrow()).isCloseTo(50, CLOSE);
    assertThat(foretold.mood()).isEmpty();
  }

  @Test
  void other_terms_count_from_the_first_whole_month() {
    var forecast = forecast(level(1700, 1500, 20), LocalDate.of(2026, 3, 2), Optional.empty());

    assertThat(forecast.over(Timetable.between(JANUARY.plusMonths(1), YearMonth.of(2026, 4))).net())
        .hasValue((1000 + 1000 + 1500) / 3.0);
  }

  @Test
  void what_isnt_known_is_not_foretold() {
    var unknown =
        new Level(
            OptionalDouble.of(1),
            OptionalDouble.of(1),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    var foretold = forecast(unknown, JANUARY.atDay(1), Optional.empty()).over(List.of(JANUARY));

    assertThat(foretold.hours()).isEmpty();
    assertThat(foretold.rate()).isEmpty();
    assertThat(foretold.net()).hasValue(1);
  }

  @Test
  void one_looks_at_whole_months_and_at_least_at_one() {
    var timetable = new Timetable(LocalDate.of(2026, 1, 15));

    assertThat(timetable.before()).isEqualTo("2025-12-31");
    assertThat(timetable.since(30)).containsExactly(YearMonth.of(2026, 2));
    assertThat(timetable.since(90)).containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 3));
    assertThat(timetable.since(365)).hasSize(11).endsWith(YearMonth.of(2026, 12));
  }

  @Test
  void a_month_counts_from_the_evening_of_its_last_day() {
    var timetable = new Timetable(LocalDate.of(2026, 1, 31));

    assertThat(timetable.due(90)).isEqualTo("2026-05-01");
    assertThat(timetable.since(90)).endsWith(YearMonth.of(2026, 4));
    assertThat(new Timetable(LocalDate.of(2026, 1, 30)).since(90)).endsWith(YearMonth.of(2026, 4));
    assertThat(new Timetable(LocalDate.of(2026, 1, 29)).since(90)).endsWith(YearMonth.of(2026, 3));
  }

  @Test
  void a_look_is_known_once_its_day_has_come_and_records_reach_so_far() {
    var timetable = new Timetable(LocalDate.of(2026, 1, 15));
    var end = LocalDate.of(2026, 3, 31);

    assertThat(timetable.isKnown(90, LocalDate.of(2026, 4, 14), end)).isFalse();
    assertThat(timetable.isKnown(90, LocalDate.of(2026, 4, 15), end)).isTrue();
    assertThat(timetable.isKnown(90, LocalDate.of(2026, 4, 15), end.minusMonths(1))).isFalse();
  }

  private static Forecast forecast(Level after, LocalDate starts, Optional<LocalDate> lastDay) {
    return new Forecast(
        LocalDate.of(2025, 12, 31),
        after.hours().isEmpty() ? after : BEFORE,
        after,
        starts,
        lastDay,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        new ThreeSums(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
  }

  static Level level(double revenue, double net, double hours) {
    return new Level(
        OptionalDouble.of(revenue),
        OptionalDouble.of(net),
        OptionalDouble.of(hours),
        OptionalDouble.empty());
  }
}
