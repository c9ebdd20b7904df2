package app.tamis.grading.rules;

import static app.tamis.grading.GradingFixture.graded;
import static app.tamis.grading.MatrixFixture.CALLER;
import static app.tamis.grading.MatrixFixture.PREDICTABILITY;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.RATE;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.TRUST;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.grading.MatrixFixture.weighing;
import static app.tamis.grading.MatrixFixture.withClassicLimits;
import static app.tamis.grading.MatrixFixture.withCore;
import static app.tamis.grading.MatrixFixture.withLimits;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.Letter;
import app.tamis.grading.Limit;
import app.tamis.grading.Matrix;
import app.tamis.grading.Verdict.LimitedLetter;
import app.tamis.measures.Figure;
import app.tamis.measures.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What holds the letter of an axis down, whatever its score.
class LimitTests {

  /// Size buys a better letter than the hours earn.
  private static final Matrix BY_CORE = withCore(aMatrixOf(SIZE, RATE, PUNCTUALITY), RATE);

  private static final Matrix BY_LOSS = withLimits(plainMatrix(), new Limit.Loss(Letter.D));

  private static final Matrix BY_WARMTH =
      withLimits(
          aMatrixOf(SIZE, weighing(3, PUNCTUALITY), TRUST, CALLER),
          new Limit.NoWarmth(60, List.of("trust", "caller"), Letter.B));

  private static final Matrix BY_DREAD =
      withLimits(
          aMatrixOf(SIZE, weighing(3, PUNCTUALITY), CALLER),
          new Limit.Dread("caller", 35, 5, Letter.C));

  @Test
  void size_does_not_buy_a_letter_that_the_hours_do_not_earn() {
    // 90 points for size and 50 for an hour at the target rate: 70, a B; the core of 50 is a C
    var brun = graded(BY_CORE, aClient("Brun").paying(euros(9_000)).taking(hours(100)));

    assertThat(brun.verdict().financial()).isEqualTo(new LimitedLetter(Letter.C, List.of("core")));
  }

  @Test
  void the_hours_do_not_lift_a_letter() {
    // 10 points for size and 100 for an hour: 55, a B; the core is an A
    var brun = graded(BY_CORE, aClient("Brun").paying(euros(1_000)).taking(hours(5)));

    assertThat(brun.verdict().financial()).isEqualTo(new LimitedLetter(Letter.B, List.of()));
  }

  @Test
  void without_a_core_nothing_limits() {
    var brun = aPortfolio().with(aClient("Brun").paying(euros(9_000)));

    assertThat(graded(BY_CORE, brun.without(Source.TIME_ENTRIES)).verdict().financial())
        .isEqualTo(new LimitedLetter(Letter.A, List.of()));
  }

  @Test
  void who_costs_more_than_it_brings_is_a_d() {
    // 4,000 − 88 × 45 − 67.50 = −27.50; at 87 hours 17.50
    var losing = graded(BY_LOSS, aClient("Brun").paying(euros(4_000)).taking(hours(88)));
    var bringing = graded(BY_LOSS, aClient("Brun").paying(euros(4_000)).taking(hours(87)));

    assertThat(losing.verdict().financial())
        .isEqualTo(new LimitedLetter(Letter.D, List.of("loss")));
    assertThat(bringing.verdict().financial()).isEqualTo(new LimitedLetter(Letter.C, List.of()));
  }

  @Test
  void who_breaks_even_makes_no_loss() {
    // 37.16 of work, 510.93 for suppliers and 12 × 67.50 of administration are 1,358.09
    var brun =
        aClient("Brun")
            .in(1, Figure.REVENUE_RECURRING, 1_358.09)
            .in(1, Figure.AMOUNT_DUE, 1_358.09)
            .in(1, Figure.LABOUR_COST, 37.16)
            .in(1, Figure.PASS_THROUGH, 510.93);
    var matrix = withLimits(aMatrixOf(PREDICTABILITY, PUNCTUALITY), new Limit.Loss(Letter.D));

    assertThat(graded(matrix, brun).verdict().financial())
        .isEqualTo(new LimitedLetter(Letter.A, List.of()));
  }

  @Test
  void where_costs_are_not_known_nobody_makes_a_loss() {
    var brun = aPortfolio().with(aClient("Brun").paying(euros(4_000)).taking(hours(100)));

    assertThat(graded(BY_LOSS, brun.withUnknownHourlyCost()).financial()).isEqualTo(Letter.C);
  }

  @Test
  void limits_come_in_their_order_and_each_that_changed_the_letter_is_named() {
    var matrix = withClassicLimits(aMatrixOf(SIZE, RATE, PUNCTUALITY));
    var brun =
        aClient("Brun")
            .paying(euros(9_000))
            .taking(hours(100))
            .monthly(Figure.LABOUR_COST, euros(9_000));

    // 70 points, a B; the core of 50 makes it a C, a loss of 67.50 a D
    assertThat(graded(matrix, brun).verdict().financial())
        .isEqualTo(new LimitedLetter(Letter.D, List.of("core", "loss")));
  }

  @Test
  void a_limit_that_changes_nothing_is_not_named() {
    var brun = graded(BY_LOSS, aClient("Brun").paying(euros(2_000)).taking(hours(100)));

    assertThat(brun.verdict().financial()).isEqualTo(new LimitedLetter(Letter.D, List.of()));
  }

  @Test
  void no_trouble_and_no_word_is_not_an_a() {
    var brun = graded(BY_WARMTH, aClient("Brun").paying(euros(8_000)));

    assertThat(brun.findings().relationship().score()).hasValue(100);
    assertThat(brun.verdict().relationship())
        .isEqualTo(new LimitedLetter(Letter.B, List.of("no_warmth")));
  }

  @Test
  void sixty_points_on_one_sign_of_warmth_are_enough() {
    // 0.4 is 60 points on the caller test, 0.39 are 59.75
    var warm = graded(BY_WARMTH, aClient("Brun").paying(euros(8_000)).advised(1, 0).feltAs(0.4));
    var cool = graded(BY_WARMTH, aClient("Brun").paying(euros(8_000)).advised(1, 60).feltAs(0));
    var cold = graded(BY_WARMTH, aClient("Brun").paying(euros(8_000)).advised(1, 59).feltAs(0.39));

    assertThat(warm.verdict().relationship().limits()).isEmpty();
    assertThat(cool.verdict().relationship().limits()).isEmpty();
    assertThat(cold.verdict().relationship().limits()).containsExactly("no_warmth");
  }

  @Test
  void whom_the_team_dreads_is_a_c_at_most() {
    // −0.8 is 30 points: (3 × 100 + 30) ÷ 4 would be an A
    var brun = graded(BY_DREAD, aClient("Brun").paying(euros(8_000)).felt(5, -0.8));

    assertThat(brun.verdict().relationship())
        .isEqualTo(new LimitedLetter(Letter.C, List.of("dread")));
  }

  @Test
  void four_reactions_are_too_few_and_35_points_are_not_dread() {
    var seldom = graded(BY_DREAD, aClient("Brun").paying(euros(8_000)).felt(4, -0.8));
    var mild = graded(BY_DREAD, aClient("Brun").paying(euros(8_000)).felt(5, -0.6));

    assertThat(seldom.relationship()).isEqualTo(Letter.A);
    assertThat(mild.relationship()).isEqualTo(Letter.A);
  }

  @Test
  void of_two_limits_of_a_kind_only_the_one_that_holds_limits() {
    var matrix =
        withLimits(
            aMatrixOf(SIZE, weighing(3, PUNCTUALITY), CALLER),
            new Limit.Dread("caller", 35, 5, Letter.B),
            new Limit.Dread("caller", 10, 5, Letter.D));

    // −0.8 is 30 points: dread for the first, not for the second
    var brun = graded(matrix, aClient("Brun").paying(euros(8_000)).felt(5, -0.8));

    assertThat(brun.verdict().relationship())
        .isEqualTo(new LimitedLetter(Letter.B, List.of("dread")));
  }

  @Test
  void no_warmth_and_dread_are_both_named() {
    var matrix = withClassicLimits(aMatrixOf(SIZE, RATE, weighing(3, PUNCTUALITY), CALLER));

    var brun = graded(matrix, aClient("Brun").paying(euros(8_000)).felt(5, -0.8));

    // 82.5 points, an A; then a B, then a C
    assertThat(brun.verdict().relationship())
        .isEqualTo(new LimitedLetter(Letter.C, List.of("no_warmth", "dread")));
  }
}
