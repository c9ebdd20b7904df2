package app.tamis.grading.rules;

import static app.tamis.grading.GradingFixture.grade;
import static app.tamis.grading.GradingFixture.graded;
import static app.tamis.grading.MatrixFixture.CALLER;
import static app.tamis.grading.MatrixFixture.HARMONY;
import static app.tamis.grading.MatrixFixture.MARGIN;
import static app.tamis.grading.MatrixFixture.PREDICTABILITY;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.RATE;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.leaning;
import static app.tamis.grading.MatrixFixture.needing;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.grading.MatrixFixture.weighing;
import static app.tamis.grading.MatrixFixture.withCore;
import static app.tamis.grading.Rounding.rounded;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.Axis;
import app.tamis.grading.AxisScore;
import app.tamis.grading.Matrix;
import app.tamis.measures.NeededSources;
import app.tamis.measures.Source;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScoringTests {

  /// Of a relationship's weight of 6, the caller test has 4.
  private static final Matrix FOUR_OF_SIX =
      leaning(aMatrixOf(SIZE, PUNCTUALITY, HARMONY, weighing(4, CALLER)));

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
    var findings = graded(matrix, brun).findings();

    assertThat(findings.relationship())
        .isEqualTo(new AxisScore(Axis.RELATIONSHIP, OptionalDouble.of(60), 1 / 4.0, false, 0));
    assertThat(findings.criteriaWithEvidence()).isEqualTo(2);
    assertThat(findings.marks().getLast().notImported()).isEmpty();
  }

  @Test
  void a_criterion_does_not_count_while_what_it_needs_was_not_imported() {
    var needy = needing(NeededSources.any(Source.TICKETS, Source.CALLS), HARMONY);
    var brun = aClient("Brun").paying(euros(8_000)).disputing(1, 4);
    var matrix = aMatrixOf(SIZE, PUNCTUALITY, needy);

    var with = grade(matrix, aPortfolio().with(brun).without(Source.TICKETS));
    var without = grade(matrix, aPortfolio().with(brun).without(Source.TICKETS, Source.CALLS));

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
    var brun = aPortfolio().with(aClient("Brun").paying(euros(8_000))).without(Source.PAYMENTS);

    assertThat(grade(plainMatrix(), brun).findings().relationship())
        .isEqualTo(new AxisScore(Axis.RELATIONSHIP, OptionalDouble.empty(), 0, false, 0));
  }

  @Test
  void while_little_is_known_of_a_relationship_an_ordinary_one_stands_in_for_the_rest() {
    var brun = graded(FOUR_OF_SIX, aClient("Brun").paying(euros(8_000)).late(40));

    // a third of 6 is needed, 1 is there: (1 × 60 + 1 × 65) ÷ 2; of the other 1, 35 ÷ 2 is unknown
    assertThat(brun.findings().relationship())
        .isEqualTo(
            new AxisScore(
                Axis.RELATIONSHIP, OptionalDouble.of(62.5), rounded(1 / 6.0), true, 17.5));
  }

  @Test
  void with_a_third_of_the_weight_a_relationship_stands_by_itself() {
    var client = aClient("Brun").paying(euros(8_000)).late(40).disputing(1, 4);

    var brun = graded(FOUR_OF_SIX, client);

    // (60 + 75) ÷ 2
    assertThat(brun.findings().relationship())
        .isEqualTo(
            new AxisScore(Axis.RELATIONSHIP, OptionalDouble.of(67.5), rounded(1 / 3.0), false, 0));
  }

  @Test
  void a_relationship_of_which_nothing_is_known_is_an_ordinary_one() {
    var brun = aPortfolio().with(aClient("Brun").paying(euros(8_000))).without(Source.PAYMENTS);

    assertThat(grade(FOUR_OF_SIX, brun).findings().relationship())
        .isEqualTo(new AxisScore(Axis.RELATIONSHIP, OptionalDouble.of(65), 0, true, 35));
  }

  @Test
  void the_financial_score_leans_on_nothing() {
    var matrix = leaning(aMatrixOf(SIZE, weighing(9, PREDICTABILITY), PUNCTUALITY));
    var brun = aClient("Brun").paying(euros(8_000)).payingForWhoKnowsWhat(euros(2_010));

    assertThat(graded(matrix, brun).findings().financial().score()).hasValue(100);
  }

  @Test
  void losses_of_a_thin_relationship_are_parts_of_what_is_needed() {
    var client = graded(FOUR_OF_SIX, aClient("Brun").paying(euros(8_000)).late(40));

    // 40 of the one half and 35 of the other are what 62.5 lacks of 100
    assertThat(client.findings().marks().get(1).loss()).hasValue(20);
    assertThat(20 + client.findings().relationship().unknown()).isEqualTo(100 - 62.5);
  }

  @Test
  void the_core_is_the_weighted_mean_of_what_the_hours_earn() {
    var matrix = withCore(aMatrixOf(MARGIN, weighing(3, RATE), SIZE, PUNCTUALITY), MARGIN, RATE);
    var brun = aClient("Brun").paying(euros(900)).taking(hours(10));

    // a margin of 900 − 450 − 67.50, 42.5 %, and 90 an hour, the target: (42.5 + 3 × 50) ÷ 4
    assertThat(graded(matrix, brun).findings().core()).hasValue(48.125);
  }

  @Test
  void the_core_takes_the_criteria_that_have_evidence() {
    var matrix = withCore(aMatrixOf(MARGIN, RATE, SIZE, PUNCTUALITY), MARGIN, RATE);
    var brun = aClient("Brun").paying(euros(900)).taking(hours(10));
    var rateOnly = aPortfolio().with(brun).withUnknownHourlyCost();
    var neither = aPortfolio().with(brun).without(Source.TIME_ENTRIES);

    assertThat(graded(matrix, rateOnly).findings().core()).hasValue(50);
    assertThat(grade(matrix, neither).findings().core()).isEmpty();
  }
}
