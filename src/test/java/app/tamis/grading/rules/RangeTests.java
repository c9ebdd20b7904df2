package app.tamis.grading.rules;

import static app.tamis.grading.GradingFixture.graded;
import static app.tamis.grading.MatrixFixture.HARMONY;
import static app.tamis.grading.MatrixFixture.PREDICTABILITY;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.RATE;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.leaning;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.grading.MatrixFixture.weighing;
import static app.tamis.grading.MatrixFixture.withCore;
import static app.tamis.grading.MatrixFixture.withLimits;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.grading.Decisions;
import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.Limit;
import app.tamis.grading.Range;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How sure a grade is: every figure of the verdict moves together, as far as it moves when months
/// are left out.
///
/// What takes x and y in turn over twelve months differs by d = (y − x) ÷ 2 ÷ 11 from its mean when
/// a month is left out, so se = √(11/12 × 12 × d²) = √11 × d, and the range reaches 1.28 of it to
/// each side: 0.38593 × (y − x) ÷ 2.
class RangeTests {

  @Test
  void the_standard_error_is_that_of_the_jackknife() {
    assertThat(Jackknife.standardError(62, 58, 62, 58, 62, 58)).isEqualTo(Math.sqrt(20));
    assertThat(Jackknife.standardError(75, 75, 75)).isZero();
  }

  @Test
  void the_range_reaches_to_where_the_scores_move_when_months_are_left_out() {
    // 5,000 and 7,000 in turn make 60 points, ± 3.9; 0 and 12,000 likewise, ± 23.2
    var within = graded(plainMatrix(), aClient("Brun").payingInTurn(5_000, 7_000));
    var wide = graded(plainMatrix(), aClient("Brun").payingInTurn(0, 12_000));

    // beside an A, financially a B all along; or from a C (36.8) to an A (83.2)
    assertThat(within.range()).isEqualTo(new Range(Letter.B, Letter.B));
    assertThat(within.isFirm()).isTrue();
    assertThat(wide.range()).isEqualTo(new Range(Letter.B, Letter.A));
    assertThat(wide.grade()).isEqualTo(Letter.B);
    assertThat(wide.isFirm()).isFalse();
  }

  @Test
  void the_core_moves_and_its_limit_is_taken_anew() {
    var matrix = aMatrixOf(SIZE, RATE, PUNCTUALITY);
    var brun = aClient("Brun").paying(euros(9_000)).late(30);
    var inTurn = inTurn(brun, Figure.MINUTES, hours(80), hours(100));

    // 100 an hour is a core of 55.56, a B; 99 or 101.02 without a month: se = √11 × 0.5612, so down
    // to 53.2, a C. The score of 72.8 stays a B, beside a B
    assertThat(graded(withCore(matrix, RATE), inTurn).range())
        .isEqualTo(new Range(Letter.C, Letter.B));
    assertThat(graded(matrix, inTurn).range()).isEqualTo(new Range(Letter.B, Letter.B));
  }

  @Test
  void the_contribution_moves_and_may_become_a_loss() {
    var matrix = withLimits(plainMatrix(), new Limit.Loss(Letter.D));
    var brun = aClient("Brun").paying(euros(9_000));

    // 9,000 − 8,432.50 − 67.50 leave 500 a month, ± 386 or ± 772; an A beside an A, or a D
    var safe = inTurn(brun, Figure.LABOUR_COST, 7_432.5, 9_432.5);
    assertThat(graded(matrix, safe).range()).isEqualTo(new Range(Letter.A, Letter.A));
    var unsure = inTurn(brun, Figure.LABOUR_COST, 6_432.5, 10_432.5);
    assertThat(graded(matrix, unsure).grade()).isEqualTo(Letter.A);
    assertThat(graded(matrix, unsure).range()).isEqualTo(new Range(Letter.C, Letter.A));
  }

  @Test
  void the_net_revenue_moves_and_so_does_what_administration_eats_up() {
    var matrix = aMatrixOf(PREDICTABILITY, PUNCTUALITY);
    var brun = aClient("Brun").monthly(Figure.AMOUNT_DUE, 500);

    // 500 a month ± 77: 67.50 is 13.5 % of it, or 16 % of 423
    var contract = inTurn(brun, Figure.REVENUE_RECURRING, 300, 700);
    assertThat(graded(matrix, contract).grade()).isEqualTo(Letter.A);
    assertThat(graded(matrix, contract).range()).isEqualTo(new Range(Letter.B, Letter.A));
  }

  @Test
  void a_fall_is_stopped_by_the_relationship_that_there_is_at_that_end() {
    var matrix = aMatrixOf(PREDICTABILITY, PUNCTUALITY);
    var brun = aClient("Brun").payingByContract(euros(200)).taking(hours(3));

    // 40 days late are 60 points ± 7.7: from a C (52.3), which stops nothing, to a B
    var late = inTurn(brun, Figure.OVERDUE_DAYS, 200 * 20, 200 * 60);
    assertThat(graded(matrix, late).grade()).isEqualTo(Letter.C);
    assertThat(graded(matrix, late).range()).isEqualTo(new Range(Letter.D, Letter.C));
  }

  @Test
  void what_limits_the_relationship_holds_at_both_ends() {
    var matrix =
        withLimits(
            aMatrixOf(SIZE, PUNCTUALITY), new Limit.NoWarmth(60, List.of("caller"), Letter.B));
    var brun = aClient("Brun").paying(euros(9_000));

    // 30 days late are 70 points ± 11.6, at the upper end 81.6
    var late = inTurn(brun, Figure.OVERDUE_DAYS, 0, 9_000 * 60);
    assertThat(graded(aMatrixOf(SIZE, PUNCTUALITY), late).range().best()).isEqualTo(Letter.A);
    assertThat(graded(matrix, late).range().best()).isEqualTo(Letter.B);
  }

  @Test
  void caps_hold_at_both_ends() {
    var brun = aClient("Brun").payingInTurn(0, 12_000).owingForLong(6_000);

    assertThat(graded(plainMatrix(), brun).range()).isEqualTo(new Range(Letter.C, Letter.C));
  }

  @Test
  void a_persons_grade_is_sure() {
    var given =
        new PersonsGrade(Letter.A, "Moves", END_OF_2025, END_OF_2025, Optional.empty(), "Ada");
    var decisions =
        new Decisions(END_OF_2025, Map.of(new ClientId("Brun"), List.of(given)), Map.of());

    var brun = graded(plainMatrix(), aClient("Brun").payingInTurn(0, 12_000), decisions);

    assertThat(brun.range()).isEqualTo(new Range(Letter.A, Letter.A));
    assertThat(brun.isFirm()).isTrue();
  }

  @Test
  void a_first_guess_is_never_firm() {
    var brun = aClient("Brun").paying(euros(8_000)).since(LocalDate.of(2025, 8, 1));

    assertThat(graded(plainMatrix(), brun).range()).isEqualTo(new Range(Letter.A, Letter.A));
    assertThat(graded(plainMatrix(), brun).isFirm()).isFalse();
  }

  @Test
  void evidence_is_tested_anew_where_a_month_is_left_out() {
    var matrix = leaning(aMatrixOf(SIZE, PUNCTUALITY, weighing(2, HARMONY)));
    var brun = aClient("Brun").paying(euros(9_000)).late(40).disputing(1, 1);

    // (60 + 2 × 0) ÷ 3 is 20, a D; without March 60 stands alone. The mean of the twelve is 23.3:
    // se = √(11/12 × (36.7² + 11 × 3.3²)) = 36.7, so up to 66.9, a B
    assertThat(graded(matrix, brun).grade()).isEqualTo(Letter.C);
    assertThat(graded(matrix, brun).range()).isEqualTo(new Range(Letter.C, Letter.B));
  }

  @Test
  void where_leaving_out_a_month_leaves_no_evidence_the_full_score_stands_in() {
    var brun = aClient("Brun").paying(euros(8_000)).disputing(1, 2);

    // 50 points with that month and, for want of others, without it: a C beside an A
    assertThat(graded(aMatrixOf(SIZE, HARMONY), brun).range())
        .isEqualTo(new Range(Letter.B, Letter.B));
  }

  @Test
  void the_worse_end_is_the_worse_grade_whatever_the_grid() {
    assertThat(Range.of(Letter.A, Letter.C)).isEqualTo(new Range(Letter.C, Letter.A));
    assertThat(Range.of(Letter.C, Letter.A)).isEqualTo(new Range(Letter.C, Letter.A));
  }

  private static ClientFixture inTurn(
      ClientFixture client, Figure figure, double odd, double even) {
    for (int month = 1; month <= 12; month++) {
      client.in(month, figure, month % 2 == 1 ? odd : even);
    }
    return client;
  }
}
