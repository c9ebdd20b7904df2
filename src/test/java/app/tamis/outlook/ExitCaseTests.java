package app.tamis.outlook;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolioOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.Commitment;
import app.tamis.agreements.CommitmentEvent;
import app.tamis.basics.ClientId;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Grading;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrices;
import app.tamis.lift.LiftPlan;
import app.tamis.lift.PlanEvent;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.CostBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who may be let go, and why not.
class ExitCaseTests {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
  private static final ClientGrade POOR = graded(aClient("x").payingByContract(300).taking(3000));
  private static final ClientGrade RICH = graded(aClient("x").payingByContract(9000).taking(600));

  @Test
  void nobody_is_without_an_attempt() {
    var found = of(POOR, List.of(), List.of(), Optional.empty());

    assertThat(found.may()).isFalse();
    assertThat(found.awaitsWord()).isTrue();
    assertThat(found.why().key()).isEqualTo("exits.case.untried");
  }

  @Test
  void a_plan_that_failed_or_was_given_up_with_a_reason_is_an_attempt() {
    assertThat(of(POOR, List.of(plan(PlanEvent.What.FAILED, ""))).may()).isTrue();
    assertThat(of(POOR, List.of(plan(PlanEvent.What.GIVEN_UP, "They laughed"))).may()).isTrue();
    assertThat(of(POOR, List.of(plan(PlanEvent.What.GIVEN_UP, " "))).may()).isFalse();
    assertThat(of(POOR, List.of(plan(PlanEvent.What.LIFTED, ""))).may()).isFalse();
  }

  @Test
  void the_last_plan_counts() {
    var running = plan(PlanEvent.What.RUN, "");
    var failed = plan(PlanEvent.What.FAILED, "");

    assertThat(of(POOR, List.of(running, failed)).why().key()).isEqualTo("exits.case.lift-runs");
  }

  @Test
  void a_refused_promise_needs_no_attempt() {
    var refused =
        new Commitment(
            UUID.randomUUID(),
            POOR.findings().client().id(),
            Optional.empty(),
            "",
            "Pay by direct debit",
            Optional.empty(),
            Optional.empty(),
            "Odile",
            Instant.EPOCH,
            List.of(
                new CommitmentEvent(
                    CommitmentEvent.What.REFUSED, DAY, "", "Odile", Instant.EPOCH)));

    assertThat(of(POOR, List.of(), List.of(refused), Optional.empty()).may()).isTrue();
  }

  @Test
  void who_earns_well_is_the_owners_to_decide_whatever_was_tried() {
    var failed = List.of(plan(PlanEvent.What.FAILED, ""));

    assertThat(of(RICH, failed).why().key()).isEqualTo("exits.case.owner");
    assertThat(of(RICH, failed, List.of(), word()).may()).isTrue();
  }

  @Test
  void on_a_first_guess_not_even_the_owners_word_lets_anybody_go() {
    var found = ExitCase.of(POOR, true, List.of(), List.of(), word());

    assertThat(found.may()).isFalse();
    assertThat(found.awaitsWord()).isFalse();
  }

  private static ExitCase of(ClientGrade client, List<LiftPlan> lifts) {
    return of(client, lifts, List.of(), Optional.empty());
  }

  private static ExitCase of(
      ClientGrade client,
      List<LiftPlan> lifts,
      List<Commitment> commitments,
      Optional<ExitSaid> word) {
    return ExitCase.of(client, false, lifts, commitments, word);
  }

  private static Optional<ExitSaid> word() {
    return Optional.of(
        new ExitSaid(new ClientId("x"), ExitSaid.Kind.WORD, "It shouts", "Odile", Instant.EPOCH));
  }

  private static LiftPlan plan(PlanEvent.What what, String note) {
    return new LiftPlan(
        UUID.randomUUID(),
        new ClientId("x"),
        Optional.of(Letter.D),
        Letter.C,
        DAY.plusDays(90),
        Optional.empty(),
        List.of(),
        "Odile",
        Instant.EPOCH,
        Arrays.asList(
            new PlanEvent(
                what, Optional.empty(), DAY, note, Optional.empty(), "Odile", Instant.EPOCH)));
  }

  private static ClientGrade graded(ClientFixture client) {
    return Grading.grade(
            aPortfolioOf(client, aClient("y").payingByContract(2000).taking(1200)),
            CostBasis.DEFAULT,
            Matrices.classic(),
            END_OF_2025,
            12)
        .find(new ClientId("x"))
        .orElseThrow();
  }
}
