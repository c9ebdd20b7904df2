package app.tamis.grading.rules;

import static app.tamis.grading.GradingFixture.graded;
import static app.tamis.grading.MatrixFixture.CALLER;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.leaning;
import static app.tamis.grading.MatrixFixture.weighing;
import static app.tamis.grading.MatrixFixture.withoutGut;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.GutFeeling;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrix;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the team feels, beside what the figures say without it.
class GutFeelingTests {

  private static final Matrix WITH_CALLER = aMatrixOf(SIZE, PUNCTUALITY, CALLER);

  @Test
  void the_teams_feeling_is_said_where_it_is_two_letters_off() {
    // −0.5 is 37.5 points, a C; 90 points for punctuality are an A, 70 a B
    var dreaded = graded(WITH_CALLER, aClient("Brun").paying(euros(8_000)).late(10).feltAs(-0.5));
    var disliked = graded(WITH_CALLER, aClient("Brun").paying(euros(8_000)).late(30).feltAs(-0.5));

    assertThat(dreaded.findings().gut())
        .contains(new GutFeeling(Letter.C, Optional.of(Letter.A), true));
    assertThat(disliked.findings().gut())
        .contains(new GutFeeling(Letter.C, Optional.of(Letter.B), false));
  }

  @Test
  void the_figures_lean_on_an_ordinary_relationship_too_while_they_are_few() {
    var matrix = leaning(aMatrixOf(SIZE, PUNCTUALITY, weighing(8, CALLER)));
    var brun = aClient("Brun").paying(euros(8_000)).late(90).feltAs(2);

    // a third of 9 is needed, 1 is there: (10 + 2 × 65) ÷ 3 is 46.7, a C and no D
    assertThat(graded(matrix, brun).findings().gut())
        .contains(new GutFeeling(Letter.A, Optional.of(Letter.C), true));
  }

  @Test
  void without_reactions_nobody_feels_anything() {
    var brun = graded(WITH_CALLER, aClient("Brun").paying(euros(8_000)));

    assertThat(brun.findings().gut()).isEmpty();
  }

  @Test
  void where_nothing_else_is_known_the_feeling_contradicts_nothing() {
    var brun = graded(aMatrixOf(SIZE, CALLER), aClient("Brun").paying(euros(8_000)).feltAs(2));

    assertThat(brun.findings().gut()).contains(new GutFeeling(Letter.A, Optional.empty(), false));
  }

  @Test
  void a_matrix_without_a_caller_test_knows_no_feeling() {
    var brun = graded(withoutGut(WITH_CALLER), aClient("Brun").paying(euros(8_000)).feltAs(-2));

    assertThat(brun.findings().gut()).isEmpty();
  }
}
