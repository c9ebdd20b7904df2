package app.tamis.grading;

import static app.tamis.grading.GradingFixture.grade;
import static app.tamis.grading.GradingFixture.graded;
import static app.tamis.grading.GradingFixture.notGraded;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.RATE;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.grading.MatrixFixture.withCore;
import static app.tamis.grading.Rounding.rounded;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.measures.ClientFixture;
import app.tamis.measures.Figure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is kept of a month end to say later why a grade is another.
class FootingTests {

  @Test
  void how_far_an_axis_is_past_a_line_is_told_by_what_limits_it() {
    var matrix = aMatrixOf(SIZE, RATE, PUNCTUALITY);
    var brun = aClient("Brun").paying(euros(9_000)).taking(hours(100));

    // the mean of 90 and 50, or the core of 50
    assertThat(footing(matrix, brun).axes().orElseThrow().financialScore()).isEqualTo(70);
    assertThat(footing(withCore(matrix, RATE), brun).axes().orElseThrow().financialScore())
        .isEqualTo(50);
  }

  @Test
  void a_core_above_the_score_limits_nothing() {
    var matrix = withCore(aMatrixOf(SIZE, RATE, PUNCTUALITY), RATE);
    var brun = aClient("Brun").paying(euros(3_000)).taking(hours(20));

    // the mean of 30 and 83.3
    assertThat(footing(matrix, brun).axes().orElseThrow().financialScore())
        .isEqualTo(rounded((30 + 250 / 3.0) / 2));
  }

  @Test
  void administrations_share_is_infinite_where_nothing_is_brought_and_may_be_unknown() {
    var brun = aClient("Brun").paying(euros(675));
    var nothing = aClient("Brun").monthly(Figure.AMOUNT_DUE, 1);

    assertThat(footing(plainMatrix(), brun).overhead()).hasValue(0.1);
    assertThat(footing(plainMatrix(), nothing).overhead()).hasValue(Double.POSITIVE_INFINITY);
    var unknown = aPortfolio().with(brun).withUnknownHourlyCost();
    assertThat(Footing.of(grade(plainMatrix(), unknown), plainMatrix()).overhead()).isEmpty();
  }

  @Test
  void who_is_not_graded_stands_on_nothing() {
    var brun = aPortfolio().with(aClient("Brun").since(LocalDate.of(2025, 12, 1)));

    var footing = Footing.of(notGraded(plainMatrix(), brun), plainMatrix());

    assertThat(footing.grade()).isEmpty();
    assertThat(footing.axes()).isEmpty();
    assertThat(footing.provisional()).isFalse();
  }

  @Test
  void a_first_guess_is_kept_as_one() {
    var brun = aClient("Brun").paying(euros(8_000)).since(LocalDate.of(2025, 8, 1));

    assertThat(footing(plainMatrix(), brun).provisional()).isTrue();
  }

  @Test
  void other_caps_on_the_same_axes_would_have_made_another_grade() {
    var footing = footing(plainMatrix(), aClient("Brun").paying(euros(8_000)));

    assertThat(footing.under(List.of())).contains(Letter.A);
    assertThat(footing.under(List.of(new Cap.Arrears(1, Letter.C)))).contains(Letter.C);
  }

  private static Footing footing(Matrix matrix, ClientFixture client) {
    return Footing.of(graded(matrix, client), matrix);
  }
}
