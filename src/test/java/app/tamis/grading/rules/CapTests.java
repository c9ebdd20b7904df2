package app.tamis.grading.rules;

import static app.tamis.grading.GradingFixture.grade;
import static app.tamis.grading.GradingFixture.graded;
import static app.tamis.grading.GradingFixture.grades;
import static app.tamis.grading.MatrixFixture.PREDICTABILITY;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.needing;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.grading.MatrixFixture.weighing;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.grading.Cap;
import app.tamis.grading.Decisions;
import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrix;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.MonthEnd;
import app.tamis.measures.NeededSources;
import app.tamis.measures.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Rules that overrule the grid.
class CapTests {

  /// Size counts for five, so that who pays 10,000 a month is an A with hardly any contract.
  private static final ClientId BRUN = new ClientId("Brun");

  private static final Matrix BY_SIZE = aMatrixOf(weighing(5, SIZE), PREDICTABILITY, PUNCTUALITY);

  private static final Cap BREAK_FIX = new Cap.BreakFix(0.2, "predictability", Letter.B);
  private static final Cap ARREARS = new Cap.Arrears(1, Letter.C);
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  @Test
  void who_pays_for_repairs_and_little_else_is_a_b_at_most() {
    // 19.99 % of the service comes every month, or a fifth
    var brun = graded(BY_SIZE, repaired(1_999));
    var noir = graded(BY_SIZE, repaired(2_000));

    assertThat(brun.verdict().uncapped()).isEqualTo(Letter.A);
    assertThat(brun.grade()).isEqualTo(Letter.B);
    assertThat(brun.findings().caps()).containsExactly(BREAK_FIX);
    assertThat(noir.grade()).isEqualTo(Letter.A);
  }

  @Test
  void a_managed_agreement_in_force_lifts_that_cap_and_no_other_kind_does() {
    var managed = graded(BY_SIZE, repaired(0).under(MonthEnd.Kind.MANAGED));
    var block = graded(BY_SIZE, repaired(0).under(MonthEnd.Kind.BLOCK_HOURS));
    var repairs = graded(BY_SIZE, repaired(0).under(MonthEnd.Kind.BREAK_FIX));

    assertThat(managed.findings().caps()).isEmpty();
    assertThat(block.findings().caps()).containsExactly(BREAK_FIX);
    assertThat(repairs.findings().caps()).containsExactly(BREAK_FIX);
  }

  @Test
  void where_nothing_is_known_of_predictability_nobody_is_taken_for_a_repair_client() {
    var needy =
        aMatrixOf(
            weighing(5, SIZE),
            needing(NeededSources.all(Source.RECURRING_LINES), PREDICTABILITY),
            PUNCTUALITY);
    var nobodys = aPortfolio().with(repaired(0)).without(Source.RECURRING_LINES);
    var unclear = repaired(0).payingForWhoKnowsWhat(euros(5_000));

    assertThat(graded(needy, nobodys).findings().caps()).isEmpty();
    assertThat(graded(BY_SIZE, unclear).findings().caps()).isEmpty();
  }

  @Test
  void who_has_owed_a_months_revenue_for_long_is_a_c_at_most() {
    var owing = graded(plainMatrix(), brun().owingForLong(8_000));
    var almost = graded(plainMatrix(), brun().owingForLong(7_999.99));

    assertThat(owing.grade()).isEqualTo(Letter.C);
    assertThat(owing.findings().caps()).containsExactly(ARREARS);
    assertThat(almost.grade()).isEqualTo(Letter.A);
    assertThat(almost.findings().caps()).isEmpty();
  }

  @Test
  void what_is_overdue_but_not_for_long_caps_nobody() {
    assertThat(graded(plainMatrix(), brun().owing(24_000)).findings().caps()).isEmpty();
  }

  @Test
  void who_owes_for_long_without_bringing_anything_is_capped_too() {
    var owing = aPortfolio().with(aClient("Brun").owingForLong(10));

    assertThat(grade(plainMatrix(), owing).findings().caps()).containsExactly(ARREARS);
    assertThat(grade(plainMatrix(), owing.without(Source.PAYMENTS)).findings().caps()).isEmpty();
  }

  @Test
  void whose_payments_are_missing_is_not_capped_for_what_it_seems_to_owe() {
    var brun = brun().owingForLong(24_000).neverPaying(12);
    var grades = grades(plainMatrix(), brun, aClient("Noir").paying(euros(8_000)));

    assertThat(grades.find(new ClientId("Brun")).orElseThrow().findings().caps()).isEmpty();
  }

  @Test
  void a_cap_is_named_even_where_it_changes_nothing() {
    var owing = graded(plainMatrix(), aClient("Brun").paying(1_000).late(90).owingForLong(9_000));

    assertThat(owing.verdict().uncapped()).isEqualTo(Letter.D);
    assertThat(owing.grade()).isEqualTo(Letter.D);
    assertThat(owing.findings().caps()).containsExactly(ARREARS);
  }

  @Test
  void caps_come_in_their_order() {
    var decisions =
        deciding(Map.of(BRUN, List.of(aGrade(Letter.B))), refusing(NEW_YEAR.plusDays(1)));

    var brun = graded(BY_SIZE, repaired(0).owingForLong(10_000), decisions);

    assertThat(brun.findings().caps())
        .extracting(Cap::id)
        .containsExactly("break_fix", "arrears", "override");
  }

  @Test
  void what_was_refused_in_the_window_makes_a_d() {
    var last = graded(plainMatrix(), brun(), deciding(Map.of(), refusing(END_OF_2025)));
    var first = graded(plainMatrix(), brun(), deciding(Map.of(), refusing(NEW_YEAR.minusYears(1))));

    assertThat(last.grade()).isEqualTo(Letter.D);
    assertThat(last.findings().caps())
        .containsExactly(new Cap.BrokenPromise(Letter.D, Optional.of(END_OF_2025)));
    assertThat(first.grade()).isEqualTo(Letter.D);
  }

  @Test
  void what_was_refused_since_the_windows_end_counts_from_its_own_day_on() {
    assertThat(graded(plainMatrix(), brun(), deciding(Map.of(), refusing(NEW_YEAR))).grade())
        .isEqualTo(Letter.D);
  }

  @Test
  void what_was_refused_before_the_window_or_is_yet_to_come_does_not_count() {
    var before = deciding(Map.of(), refusing(NEW_YEAR.minusYears(1).minusDays(1)));

    assertThat(graded(plainMatrix(), brun(), before).grade()).isEqualTo(Letter.A);
    var later = deciding(Map.of(), refusing(NEW_YEAR.plusDays(1)));
    assertThat(graded(plainMatrix(), brun(), later).grade()).isEqualTo(Letter.A);
  }

  @Test
  void a_persons_grade_has_the_last_word_and_the_computed_one_stays_visible() {
    var decisions = deciding(Map.of(BRUN, List.of(aGrade(Letter.B))), refusing(END_OF_2025));

    var brun = graded(plainMatrix(), brun(), decisions);

    assertThat(brun.grade()).isEqualTo(Letter.B);
    assertThat(brun.computed()).contains(Letter.D);
    assertThat(brun.findings().caps())
        .extracting(Cap::id)
        .containsExactly("broken-promise", "override");
  }

  @Test
  void a_persons_grade_counts_from_its_first_day_to_its_last() {
    var given = Map.of(BRUN, List.of(aGrade(Letter.B)));
    var decisions = new Decisions(NEW_YEAR, given, Map.of());

    assertThat(graded(plainMatrix(), brun(), decisions).grade()).isEqualTo(Letter.B);
    assertThat(graded(plainMatrix(), brun(), decisions.on(NEW_YEAR.plusMonths(2))).grade())
        .isEqualTo(Letter.B);
    assertThat(graded(plainMatrix(), brun(), decisions.on(NEW_YEAR.minusDays(1))).grade())
        .isEqualTo(Letter.A);
    assertThat(
            graded(plainMatrix(), brun(), decisions.on(NEW_YEAR.plusMonths(2).plusDays(1))).grade())
        .isEqualTo(Letter.A);
  }

  private static ClientFixture brun() {
    return aClient("Brun").paying(euros(8_000));
  }

  /// 10,000 a month of service, so much of it by contract.
  private static ClientFixture repaired(double byContract) {
    return aClient("Brun").payingByContract(byContract).paying(euros(10_000) - byContract);
  }

  /// In force for two months of 2026.
  private static PersonsGrade aGrade(Letter grade) {
    return new PersonsGrade(
        grade, "They are moving", NEW_YEAR, NEW_YEAR.plusMonths(2), Optional.empty(), "Ada");
  }

  private static Decisions deciding(
      Map<ClientId, List<PersonsGrade>> grades, Map<ClientId, List<LocalDate>> refused) {
    return new Decisions(NEW_YEAR, grades, refused);
  }

  private static Map<ClientId, List<LocalDate>> refusing(LocalDate day) {
    return Map.of(BRUN, List.of(day));
  }
}
