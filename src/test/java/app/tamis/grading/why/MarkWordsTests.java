package app.tamis.grading.why;

import static app.tamis.grading.GradingFixture.grades;
import static app.tamis.grading.MatrixFixture.HARMONY;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.TRUST;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.criterion;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.grading.Axis;
import app.tamis.grading.Criterion;
import app.tamis.grading.Scale;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What a criterion says of a client, and on how many cases.
class MarkWordsTests {

  /// As many points as hardware is paid up front.
  private static final Criterion COMMITMENT =
      criterion("commitment", Axis.RELATIONSHIP, Measure.HARDWARE_UP_FRONT, Scale.of(0, 0, 1, 100));

  private static final ClientFixture NOIR =
      aClient("Noir")
          .disputing(4, 4)
          .advised(4, 0)
          .in(2, Figure.HARDWARE_DELIVERED, 900)
          .in(2, Figure.HARDWARE_MONTHS, 1);

  @Test
  void a_share_is_told_with_its_cases_and_what_it_counts_as() {
    // 1 of 4, drawn to the 5 of 8 of all: (1 + 5 × 0.625) ÷ 9
    assertThat(said(HARMONY, aClient("Brun").disputing(1, 4)))
        .isEqualTo("disputes 25% of the bills (1 of 4, counted as 46%)");
  }

  @Test
  void an_answer_is_told_with_the_number_of_answers() {
    // 60 of one, drawn to 12: (60 + 5 × 12) ÷ 6
    assertThat(said(TRUST, aClient("Brun").advised(1, 60)))
        .isEqualTo("takes advice at 60 of 100 points (1 answer, counted as 20)");
  }

  @Test
  void hardware_is_told_in_months() {
    var brun =
        aClient("Brun")
            .in(2, Figure.HARDWARE_DELIVERED, 300)
            .in(2, Figure.HARDWARE_PREPAID, 300)
            .in(2, Figure.HARDWARE_MONTHS, 1);

    // all of 300, drawn to 300 of 1,200: (1 + 5 × 0.25) ÷ 6
    assertThat(said(COMMITMENT, brun))
        .isEqualTo("pays 100% of the hardware up front (1 month with hardware, counted as 38%)");
  }

  @Test
  void where_a_rate_counts_as_it_is_no_cases_are_told() {
    assertThat(said(HARMONY, aClient("Brun").disputing(4, 4)))
        .isEqualTo("disputes 100% of the bills");
  }

  @Test
  void what_is_not_drawn_to_others_is_told_plainly() {
    assertThat(said(SIZE, aClient("Brun").paying(euros(8_000)))).isEqualTo("brings €8,000 a month");
  }

  private static String said(Criterion criterion, ClientFixture client) {
    var grades = grades(aMatrixOf(SIZE, PUNCTUALITY, criterion), client, NOIR);
    var mark =
        grades.find(new ClientId("Brun")).orElseThrow().findings().marks().stream()
            .filter(each -> each.criterion().id().equals(criterion.id()))
            .findFirst()
            .orElseThrow();
    return Words.in(Locale.UK).say(new MarkWords(Currency.getInstance("EUR")).of(mark));
  }
}
