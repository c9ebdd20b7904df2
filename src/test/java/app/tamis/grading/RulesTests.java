package app.tamis.grading;

import static app.tamis.grading.GradingFixture.grade;
import static app.tamis.grading.GradingFixture.graded;
import static app.tamis.grading.GradingFixture.notGraded;
import static app.tamis.grading.MatrixFixture.CALLER;
import static app.tamis.grading.MatrixFixture.HARMONY;
import static app.tamis.grading.MatrixFixture.MARGIN;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.grading.MatrixFixture.weighing;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.ClientGrade.Lack;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.Figure;
import app.tamis.measures.Source;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulesTests {

  /// Margin instead of size, so that a small client can be a good one.
  private static final Matrix BY_MARGIN = aMatrixOf(MARGIN, PUNCTUALITY);

  @Test
  void both_letters_make_the_grade() {
    var brun = graded(plainMatrix(), aClient("Brun").paying(euros(8_000)).late(60));

    assertThat(brun.financial()).isEqualTo(Letter.A);
    assertThat(brun.relationship()).isEqualTo(Letter.C);
    assertThat(brun.grade()).isEqualTo(Letter.B);
  }

  @Test
  void a_small_client_falls_one_grade_and_a_tiny_one_two() {
    // administration alone costs 67.50 a month: margins of 83 %, and just above 55 %
    var small = graded(BY_MARGIN, aClient("Small").paying(euros(400)));
    var tiny = graded(BY_MARGIN, aClient("Tiny").paying(euros(155)));

    assertThat(small.grade()).isEqualTo(Letter.B);
    assertThat(tiny.grade()).isEqualTo(Letter.C);
  }

  @Test
  void the_fall_stops_at_d_and_is_told_in_full() {
    var tiny = graded(BY_MARGIN, aClient("Tiny").paying(euros(90)));

    assertThat(tiny.financial()).isEqualTo(Letter.D);
    assertThat(tiny.grade()).isEqualTo(Letter.D);
    assertThat(tiny.findings().smallClientSteps()).isEqualTo(2);
  }

  @Test
  void nobody_is_small_where_no_bills_were_imported() {
    var months = aPortfolio().with(aClient("Brun").feltAs(1)).without(Source.INVOICES).months();

    assertThat(grade(Matrices.classic(), months).findings().smallClientSteps()).isZero();
  }

  @Test
  void who_owes_three_months_is_a_c_at_most() {
    var owing = aClient("Brun").paying(euros(8_000)).owing(24_000);
    var almost = aClient("Brun").paying(euros(8_000)).owing(23_999);

    assertThat(graded(plainMatrix(), owing).grade()).isEqualTo(Letter.C);
    assertThat(graded(plainMatrix(), owing).findings().caps())
        .containsExactly(new Cap.Arrears(3, Letter.C));
    assertThat(graded(plainMatrix(), almost).grade()).isEqualTo(Letter.A);
  }

  @Test
  void a_cap_is_named_even_where_it_changes_nothing() {
    var owing = graded(plainMatrix(), aClient("Brun").paying(euros(1_000)).late(90).owing(9_000));

    assertThat(owing.grade()).isEqualTo(Letter.D);
    assertThat(owing.findings().caps()).hasSize(1);
  }

  @Test
  void who_owes_without_bringing_anything_is_capped_too() {
    var owing = aClient("Brun").owing(10);

    assertThat(notGraded(plainMatrix(), owing).findings().caps()).hasSize(1);
    var unpaid = aPortfolio().with(owing).without(Source.PAYMENTS).months();
    assertThat(grade(plainMatrix(), unpaid).findings().caps()).isEmpty();
  }

  @Test
  void five_months_are_too_few() {
    var brun = aClient("Brun").paying(euros(8_000));

    assertThat(notGraded(plainMatrix(), brun.since(LocalDate.of(2025, 8, 1))).reasons())
        .containsExactly(new Lack.Months(5, 6));
    assertThat(graded(plainMatrix(), brun.since(LocalDate.of(2025, 7, 31))).grade())
        .isEqualTo(Letter.A);
  }

  @Test
  void a_third_of_an_axis_weight_is_enough() {
    var third = aMatrixOf(SIZE, PUNCTUALITY, weighing(2, CALLER));
    var less = aMatrixOf(SIZE, PUNCTUALITY, weighing(2.01, CALLER));
    var brun = aClient("Brun").paying(euros(8_000));

    assertThat(graded(third, brun).grade()).isEqualTo(Letter.A);
    assertThat(notGraded(less, brun).reasons())
        .containsExactly(new Lack.Evidence(Axis.RELATIONSHIP, Scoring.rounded(1 / 3.01), 1.0 / 3));
  }

  @Test
  void the_range_reaches_to_where_the_scores_move_when_months_are_left_out() {
    // 5,000 and 7,000 in turn make 60 points; without a month 62 or 58, so se = √(11/12 × 12 × s²)
    // with s = 1,000/1,100: 3.015, and 1.28 of it 3.86: from 56.1 to 63.9
    var within = graded(plainMatrix(), inTurn(5_000, 7_000));
    // 0 and 12,000: six times as far, from 36.8 to 83.2
    var wide = graded(plainMatrix(), inTurn(0, 12_000));

    assertThat(within.range()).isEqualTo(new Range(Letter.A, Letter.A));
    assertThat(within.isFirm()).isTrue();
    assertThat(within.financial()).isEqualTo(Letter.B);
    assertThat(wide.range()).isEqualTo(new Range(Letter.B, Letter.A));
    assertThat(wide.grade()).isEqualTo(Letter.A);
    assertThat(wide.isFirm()).isFalse();
  }

  @Test
  void the_standard_error_is_that_of_the_jackknife() {
    assertThat(Jackknife.standardError(62, 58, 62, 58, 62, 58)).isEqualTo(Math.sqrt(20));
    assertThat(Jackknife.standardError(75, 75, 75)).isZero();
  }

  @Test
  void where_leaving_out_a_month_leaves_no_evidence_the_full_score_stands_in() {
    var matrix = aMatrixOf(SIZE, HARMONY);
    var brun =
        aClient("Brun")
            .paying(euros(8_000))
            .in(4, Figure.INVOICES, 2)
            .in(4, Figure.DISPUTED_INVOICES, 1);

    // 50 points with that month and, for want of others, without it
    assertThat(graded(matrix, brun).range()).isEqualTo(new Range(Letter.B, Letter.B));
  }

  @Test
  void the_teams_feeling_is_said_where_it_is_two_letters_off() {
    var matrix = aMatrixOf(SIZE, PUNCTUALITY, CALLER);
    var dreaded = aClient("Brun").paying(euros(8_000)).late(10).feltAs(-0.5);
    var disliked = aClient("Brun").paying(euros(8_000)).late(30).feltAs(-0.5);

    assertThat(graded(matrix, dreaded).findings().gut())
        .contains(new GutFeeling(Letter.C, Optional.of(Letter.A), true));
    assertThat(graded(matrix, disliked).findings().gut())
        .contains(new GutFeeling(Letter.C, Optional.of(Letter.B), false));
  }

  @Test
  void without_reactions_nobody_feels_anything() {
    var matrix = aMatrixOf(SIZE, PUNCTUALITY, CALLER);

    var brun = graded(matrix, aClient("Brun").paying(euros(8_000)));

    assertThat(brun.findings().gut()).isEmpty();
  }

  @Test
  void where_nothing_else_is_known_the_feeling_contradicts_nothing() {
    var brun = graded(aMatrixOf(SIZE, CALLER), aClient("Brun").paying(euros(8_000)).feltAs(2));

    assertThat(brun.findings().gut()).contains(new GutFeeling(Letter.A, Optional.empty(), false));
  }

  private static ClientFixture inTurn(double odd, double even) {
    var client = aClient("Brun").monthly(Figure.AMOUNT_DUE, 1);
    for (int month = 1; month <= 12; month++) {
      client.in(month, Figure.REVENUE_LABOUR, month % 2 == 1 ? odd : even);
    }
    return client;
  }
}
