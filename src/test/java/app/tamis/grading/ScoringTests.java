package app.tamis.grading;

import static app.tamis.grading.GradingFixture.grade;
import static app.tamis.grading.GradingFixture.graded;
import static app.tamis.grading.MatrixFixture.CALLER;
import static app.tamis.grading.MatrixFixture.HARMONY;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.needing;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.grading.MatrixFixture.weighing;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static app.tamis.measures.PortfolioFixture.aPortfolioOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.measures.Figure;
import app.tamis.measures.Needs;
import app.tamis.measures.Source;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScoringTests {

  @Test
  void a_client_who_pays_on_time_gets_full_points() {
    var brun = graded(plainMatrix(), aClient("Brun").paying(euros(8_000)));

    assertThat(brun.findings().relationship().score()).hasValue(100);
    assertThat(brun.findings().financial().score()).hasValue(80);
  }

  @Test
  void an_axis_score_is_the_weighted_mean_of_its_points() {
    var matrix = aMatrixOf(SIZE, PUNCTUALITY, weighing(2, CALLER));

    var brun = graded(matrix, aClient("Brun").paying(euros(8_000)).late(40).feltAs(1));

    // (1 × 60 + 2 × 75) ÷ 3
    assertThat(brun.findings().relationship().score()).hasValue(70);
  }

  @Test
  void scores_are_rounded_half_up_to_nine_decimals() {
    assertThat(Scoring.rounded(70.1234567894)).isEqualTo(70.123456789);
    assertThat(Scoring.rounded(70.12345678949)).isEqualTo(70.123456789);
    assertThat(Scoring.rounded(74.9999999996)).isEqualTo(75);
    assertThat(Scoring.rounded(0.0000000005)).isEqualTo(0.000000001);
  }

  @Test
  void losses_say_what_each_criterion_takes_away() {
    var matrix = aMatrixOf(SIZE, PUNCTUALITY, weighing(2, CALLER));

    var brun = graded(matrix, aClient("Brun").paying(euros(8_000)).late(40).feltAs(1));

    // of size 1/1 × 20, of punctuality 1/3 × 40, of the caller test 2/3 × 25
    assertThat(brun.findings().marks().stream().map(mark -> mark.loss().orElseThrow()))
        .containsExactly(20.0, 1 / 3.0 * 40, 2 / 3.0 * 25);
  }

  @Test
  void a_criterion_without_evidence_does_not_count() {
    var matrix = aMatrixOf(SIZE, PUNCTUALITY, weighing(2, CALLER), HARMONY);

    var brun = aClient("Brun").paying(euros(8_000)).late(40);
    var findings = grade(matrix, aPortfolioOf(brun)).findings();

    assertThat(findings.relationship())
        .isEqualTo(new AxisScore(Axis.RELATIONSHIP, OptionalDouble.of(60), 1 / 4.0));
    assertThat(findings.criteriaWithEvidence()).isEqualTo(2);
    assertThat(findings.marks().getLast().notImported()).isEmpty();
  }

  @Test
  void a_criterion_does_not_count_while_what_it_needs_was_not_imported() {
    var needy = needing(Needs.any(Source.TICKETS, Source.CALLS), HARMONY);
    var brun =
        aClient("Brun")
            .paying(euros(8_000))
            .in(2, Figure.INVOICES, 4)
            .in(2, Figure.DISPUTED_INVOICES, 1);
    var matrix = aMatrixOf(SIZE, PUNCTUALITY, needy);

    var with = grade(matrix, aPortfolio().with(brun).without(Source.TICKETS).months());
    var without =
        grade(matrix, aPortfolio().with(brun).without(Source.TICKETS, Source.CALLS).months());

    assertThat(with.findings().marks().getLast().points()).hasValue(75);
    var mark = without.findings().marks().getLast();
    assertThat(mark.points()).isEmpty();
    assertThat(mark.loss()).isEmpty();
    assertThat(mark.notImported()).containsExactly(List.of(Source.TICKETS, Source.CALLS));
    assertThat(mark.reading().raw()).isEmpty();
    assertThat(mark.reading().cases()).hasValue(4);
  }

  @Test
  void an_axis_without_evidence_has_no_score() {
    var brun = aClient("Brun").paying(euros(8_000));
    var months = aPortfolio().with(brun).without(Source.PAYMENTS).months();

    assertThat(grade(plainMatrix(), months).findings().relationship())
        .isEqualTo(new AxisScore(Axis.RELATIONSHIP, OptionalDouble.empty(), 0));
  }
}
