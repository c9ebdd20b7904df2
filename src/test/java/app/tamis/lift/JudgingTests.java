package app.tamis.lift;

import static app.tamis.lift.PlanFixture.plan;
import static app.tamis.lift.PlanFixture.running;
import static app.tamis.lift.PlanFixture.signed;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolioOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.Grading;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrices;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.acts.Act;
import app.tamis.lift.Judged.Outcome;
import app.tamis.measures.CostBasis;
import app.tamis.measures.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A matrix that grades by the hourly rate: 90 makes an A, 66 a B, 42 a C.
class JudgingTests {

  private static final String PLAIN =
      """
      matrix: plain
      rules: 2
      axes:
        financial:
          - {id: rate, measure: rate_to_target, points: [[0, 0], [1, 100]], weight: 1, needs: []}
        relationship:
          - {id: procedure, measure: proper_tickets, points: [[0, 0], [1, 100]], weight: 1, needs: []}
      thin_evidence: {share_of_weight: 0, leans_on: 65}
      core: [rate]
      letters: {A: 75, B: 55, C: 35}
      limits: []
      grid: {A: [A, A, A, A], B: [B, B, B, B], C: [C, C, C, C], D: [D, D, D, D]}
      small_clients: {steps: [], never_below: {grade: C, net_margin: 0.2, relationship: B}}
      caps: []
      evidence: {months: 3, one_of: [rate], sure_months: 6}
      range: {standard_errors: 1.28}
      publication: {month_ends: 2, points_past_the_line: 4, overhead_past_the_line: 0.1}
      unlogged_time: {below: 0.5}
      """;

  /// At the end of the year: every month was over before.
  private static final LocalDate NOW = LocalDate.of(2026, 1, 2);

  private static final Doing DOUBLE = new Doing.Acting(new Act.Raise(1));

  @Test
  void what_was_signed_is_applied_to_the_months_before_and_a_payment_lifts() {
    var step = signed(DOUBLE, NOW);

    var judged = judge(step, Proof.found("B1", NOW));

    assertThat(judged.grade()).contains(Letter.A);
    assertThat(judged.outcome()).isEqualTo(Outcome.LIFTED);
    assertThat(judged.published()).as("stands beside and follows").contains(Letter.C);
  }

  @Test
  void without_its_payment_it_failed_and_where_no_record_tells_a_person_does() {
    var step = signed(DOUBLE, NOW);

    assertThat(judge(step, Proof.missing("B1")).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(judge(step, Proof.UNKNOWN).outcome()).isEqualTo(Outcome.UNCLEAR);
  }

  @Test
  void months_from_the_signed_step_on_are_as_they_are() {
    var inTheFirstMonth = signed(DOUBLE, LocalDate.of(2025, 1, 15));

    var judged = judge(inTheFirstMonth, Proof.found("B1", NOW));

    assertThat(judged.grade()).as("no month was over before").contains(Letter.C);
    assertThat(judged.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void what_nobody_signed_changes_nothing() {
    var judged = new Judging(grades()).of(running(), Optional.of(Letter.C), Map.of());

    assertThat(judged.grade()).contains(Letter.C);
    assertThat(judged.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void a_client_that_isnt_graded_is_left_to_a_person() {
    var nobody =
        Grading.grade(aPortfolioOf(aClient("Other")), CostBasis.DEFAULT, matrix(), END_OF_2025, 12);

    var judged = new Judging(nobody).of(running(), Optional.empty(), Map.of());

    assertThat(judged.outcome()).isEqualTo(Outcome.UNCLEAR);
  }

  @Test
  void a_published_grade_that_is_there_ends_it_before_and_a_kept_one_doesnt() {
    var keeping = plan(Letter.A, Letter.A, List.of());

    assertThat(Judging.early(running(), Optional.of(Letter.C))).isEmpty();
    assertThat(Judging.early(running(), Optional.of(Letter.B))).isPresent();
    assertThat(Judging.early(keeping, Optional.of(Letter.A))).isEmpty();
  }

  private static Judged judge(Step step, Proof proof) {
    return new Judging(grades())
        .of(
            plan(Letter.C, Letter.B, List.of(step)),
            Optional.of(Letter.C),
            Map.of(step.id(), proof));
  }

  /// Brun pays 45 an hour, a C; twice that makes an A.
  private static PortfolioGrades grades() {
    var brun =
        aClient("Brun")
            .since(LocalDate.of(2025, 1, 1))
            .paying(euros(1_800))
            .taking(hours(40))
            .in(3, Figure.CLIENT_TICKETS, 100)
            .in(3, Figure.PROPER_TICKETS, 60);
    return Grading.grade(aPortfolioOf(brun), CostBasis.DEFAULT, matrix(), END_OF_2025, 12);
  }

  private static app.tamis.grading.Matrix matrix() {
    return Matrices.read("plain.yaml", PLAIN);
  }
}
