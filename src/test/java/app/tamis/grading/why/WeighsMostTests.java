package app.tamis.grading.why;

import static app.tamis.grading.GradingFixture.grades;
import static app.tamis.grading.MatrixFixture.PREDICTABILITY;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.RATE;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.grading.MatrixFixture.withClassicLimits;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.grading.Matrix;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.Figure;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What weighs most on a client, in a line.
class WeighsMostTests {

  @Test
  void of_an_a_what_speaks_for_it() {
    var brun = aClient("Brun").paying(euros(8_000)).late(10);

    assertThat(mostly(plainMatrix(), brun))
        .isEqualTo("pays within 10 days of the due date on average");
  }

  @Test
  void of_others_the_last_cap_that_made_the_grade() {
    var brun = aClient("Brun").paying(euros(8_000)).owingForLong(9_000);

    assertThat(mostly(plainMatrix(), brun))
        .isEqualTo(
            "can be a C at most: it has owed €9,000 for more than 60 days, a month’s revenue or"
                + " more");
  }

  @Test
  void a_cap_that_did_not_make_the_grade_weighs_nothing() {
    var brun = aClient("Brun").paying(euros(1_000)).owingForLong(9_000);

    // a D beside an A is a C, which is what the cap allows; beside a D it is a D
    assertThat(mostly(plainMatrix(), brun)).startsWith("is small");
    assertThat(mostly(plainMatrix(), brun.late(80)))
        .isEqualTo("is small: it brings €1,000 a month (−90 points)");
  }

  @Test
  void then_the_fall_of_a_very_small_client() {
    var brun = aClient("Brun").payingByContract(euros(300));

    assertThat(mostly(aMatrixOf(PREDICTABILITY, PUNCTUALITY), brun))
        .startsWith("administration alone, €67.50 a month");
  }

  @Test
  void then_the_limit_that_made_the_worse_axis_letter() {
    var matrix = withClassicLimits(aMatrixOf(SIZE, RATE, PUNCTUALITY));
    var brun = aClient("Brun").paying(euros(9_000)).taking(hours(100));
    var losing = aClient("Brun").paying(euros(9_000)).taking(hours(100));

    assertThat(mostly(matrix, brun)).startsWith("the hours don’t earn the letter that size gives");
    assertThat(mostly(matrix, losing.monthly(Figure.LABOUR_COST, euros(9_000))))
        .isEqualTo("costs €67.50 a month more than it brings");
  }

  @Test
  void then_the_largest_loss_of_the_worse_axis() {
    // a B by 60 points and a C by 50
    var brun = aClient("Brun").paying(euros(6_000)).late(50);

    assertThat(mostly(plainMatrix(), brun)).isEqualTo("pays 50 days late on average (−50 points)");
  }

  @Test
  void of_who_is_not_graded_why() {
    var brun = aClient("Brun").paying(euros(8_000)).since(LocalDate.of(2025, 12, 1));

    assertThat(mostly(plainMatrix(), brun))
        .isEqualTo("not graded: 1 month of records, 3 are needed");
  }

  private static String mostly(Matrix matrix, ClientFixture client) {
    var grades = grades(matrix, client);
    var only = grades.clients().getFirst();
    return Words.in(Locale.UK).say(grades.why(only, Currency.getInstance("EUR")).mostly());
  }
}
