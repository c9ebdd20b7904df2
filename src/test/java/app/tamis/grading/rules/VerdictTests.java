package app.tamis.grading.rules;

import static app.tamis.grading.GradingFixture.graded;
import static app.tamis.grading.MatrixFixture.PREDICTABILITY;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.Letter;
import app.tamis.grading.Verdict;
import org.junit.jupiter.api.Test;

class VerdictTests {

  @Test
  void both_letters_make_the_grade() {
    // 80 points and 40: an A and a C
    var brun = graded(plainMatrix(), aClient("Brun").paying(euros(8_000)).late(60));

    assertThat(brun.financial()).isEqualTo(Letter.A);
    assertThat(brun.relationship()).isEqualTo(Letter.C);
    assertThat(brun.grade()).isEqualTo(Letter.B);
  }

  @Test
  void charm_does_not_make_up_for_losses_nor_money_for_abuse() {
    var charming = graded(plainMatrix(), aClient("Brun").paying(euros(1_000)));
    var abusive = graded(plainMatrix(), aClient("Noir").paying(euros(9_000)).late(90));

    assertThat(charming.grade()).isEqualTo(Letter.C);
    assertThat(abusive.grade()).isEqualTo(Letter.C);
  }

  @Test
  void a_grade_is_told_before_the_fall_after_it_and_after_caps() {
    var matrix = aMatrixOf(PREDICTABILITY, PUNCTUALITY);
    var brun = aClient("Brun").payingByContract(euros(300)).owingForLong(300);

    assertThat(graded(matrix, brun).verdict())
        .extracting(Verdict::onTheGrid, Verdict::uncapped, Verdict::grade)
        .containsExactly(Letter.A, Letter.B, Letter.C);
    assertThat(graded(matrix, brun).verdict().fell()).isTrue();
  }

  @Test
  void a_letter_falls_no_further_than_d() {
    assertThat(Letter.A.fall(2)).isEqualTo(Letter.C);
    assertThat(Letter.C.fall(2)).isEqualTo(Letter.D);
    assertThat(Letter.D.fall(1)).isEqualTo(Letter.D);
  }
}
