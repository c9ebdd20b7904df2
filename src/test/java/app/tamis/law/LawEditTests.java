package app.tamis.law;

import static app.tamis.law.LawFixtures.aBill;
import static app.tamis.law.LawFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Amount;
import app.tamis.law.Interest.Owed;
import app.tamis.law.Interest.RateUnknown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What somebody looked up since, laid over the tables.
class LawEditTests {

  private static final Origin FOUND = new Origin("ecb.europa.eu", day("2027-01-04"), false);

  @Test
  void an_added_half_year_changes_interest_from_that_day_on() {
    var edited = LawTables.shipped().with(rate("EU", "2027-01-01", "2.65"));
    var bill = aBill("1000", "EUR", "2026-12-01").bill();

    var before = Interest.of(bill, france(LawTables.shipped()), day("2027-02-01"));
    var after = Interest.of(bill, france(edited), day("2027-02-01"));

    assertThat(before).isInstanceOf(RateUnknown.class);
    assertThat(after)
        .isInstanceOfSatisfying(
            Owed.class,
            owed -> {
              assertThat(owed.stretches())
                  .extracting(Stretch::percent)
                  .containsExactly(new BigDecimal("12.4"), new BigDecimal("12.65"));
              // 1,000 × 12.40 % ÷ 365 × 30 + 1,000 × 12.65 % ÷ 365 × 31
              assertThat(owed.interest()).isEqualTo(Amount.of("20.94", "EUR"));
            });
    assertThat(Interest.of(bill, france(edited), day("2026-12-20")))
        .isEqualTo(Interest.of(bill, france(LawTables.shipped()), day("2026-12-20")));
  }

  @Test
  void a_rate_counts_in_all_tables_that_go_by_it_and_in_no_other() {
    var edited = LawTables.shipped().with(rate("EU", "2027-01-01", "2.65"));

    assertThat(lacks(edited, "FR")).isFalse();
    assertThat(lacks(edited, "EU")).isFalse();
    assertThat(lacks(edited, "DE")).isTrue();
    assertThat(lacks(edited, "GB")).isTrue();
    assertThat(lacks(LawTables.shipped(), "FR")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "FR, POINTS, 12",
    "FR, FIXED_SUM, 50",
    "GB, FIXED_SUM_SECOND, 80",
    "GB, FIXED_SUM_THIRD, 120",
    "FR, USUAL_DAYS, 25",
    "FR, LONGEST_DAYS, 55",
    "FR, LONGEST_TO_MONTH_END, 40",
    "FR, LONGEST_PERIODIC, 40",
    "FR, NOTICE_PER_YEAR, 2",
    "FR, NOTICE_LEAST, 3",
    "FR, NOTICE_MOST, 24",
    "FR, SUSPENSION_DAYS, 20",
    "FR, WITHDRAWAL_EMPLOYED, 10",
    "FR, WITHDRAWAL_DAYS, 21",
    "FR, WITHDRAWAL_FREE_DAYS, 14",
  })
  void a_figure_is_changed_with_its_source_and_all_others_stay(
      String country, LawFigure figure, BigDecimal value) {
    var shipped = LawTables.shipped();
    var before = shipped.find(country).orElseThrow();

    var after =
        shipped.with(new LawEdit.Figure(country, figure, value, FOUND)).find(country).orElseThrow();

    assertThat(figure.in(after))
        .hasValueSatisfying(now -> assertThat(now).isEqualByComparingTo(value));
    assertThat(figure.origin(after)).contains(FOUND);
    assertThat(LawFigure.of(after)).isEqualTo(LawFigure.of(before));
    for (var other : LawFigure.of(before)) {
      if (other != figure) {
        assertThat(other.in(after)).isEqualTo(other.in(before));
      }
    }
    assertThat(LawTables.shipped().find(country)).contains(before);
  }

  @Test
  void a_figure_that_a_table_doesnt_have_changes_nothing() {
    var edit = new LawEdit.Figure("US", LawFigure.POINTS, BigDecimal.TEN, FOUND);

    assertThat(LawTables.shipped().with(edit).list()).isEqualTo(LawTables.shipped().list());
  }

  @Test
  void days_are_whole_and_points_need_not_be() {
    assertThat(LawFigure.USUAL_DAYS.isSound(new BigDecimal("30.0"))).isTrue();
    assertThat(LawFigure.USUAL_DAYS.isSound(new BigDecimal("30.5"))).isFalse();
    assertThat(LawFigure.POINTS.isSound(new BigDecimal("8.5"))).isTrue();
    assertThat(LawFigure.POINTS.isSound(new BigDecimal("-1"))).isFalse();
    assertThat(LawFigure.POINTS.isSound(new BigDecimal("51"))).isFalse();
  }

  @Test
  void each_figure_is_found_by_its_code() {
    assertThat(List.of(LawFigure.values()))
        .allSatisfy(figure -> assertThat(LawFigure.find(figure.code())).contains(figure));
    assertThat(LawFigure.find("rate")).isEqualTo(Optional.empty());
  }

  private static LawEdit rate(String country, String halfYear, String percent) {
    return new LawEdit.Rate(country, day(halfYear), new BigDecimal(percent), FOUND);
  }

  private static boolean lacks(LawTables tables, String country) {
    return KnownRates.in(tables.find(country).orElseThrow()).orElseThrow().lack(day("2027-03-01"));
  }

  private static LawTable france(LawTables tables) {
    return tables.find("FR").orElseThrow();
  }
}
