package app.tamis.lift;

import static app.tamis.lift.PlanFixture.ofTamis;
import static app.tamis.lift.PlanFixture.plan;
import static app.tamis.lift.PlanFixture.running;
import static app.tamis.lift.PlanFixture.said;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.Letter;
import app.tamis.lift.PlanEvent.What;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanStateTests {

  @Test
  void a_plan_runs_only_once_somebody_has_asked_whether_it_is_us() {
    var drawnUp = plan(Letter.C, Letter.B, List.of());
    var asked = plan(Letter.C, Letter.B, List.of(), said(What.US_PARTLY));

    assertThat(drawnUp.allows(What.RUN)).isFalse();
    assertThat(asked.allows(What.RUN)).isTrue();
  }

  @Test
  void the_last_word_is_taken_back_and_the_one_before_holds() {
    var begunAgain = running(said(What.GIVEN_UP), said(What.TAKEN_BACK));

    assertThat(begunAgain.state()).isInstanceOf(PlanState.Running.class);
    assertThat(running(said(What.TAKEN_BACK)).state()).isEqualTo(new PlanState.Proposed(true));
  }

  @Test
  void what_tamis_judged_and_a_person_took_back_a_person_decides() {
    var takenBack = running(ofTamis(What.FAILED), said(What.TAKEN_BACK));

    assertThat(takenBack.state()).isInstanceOf(PlanState.Undecided.class);
    assertThat(takenBack.allows(What.LIFTED)).isTrue();
    assertThat(takenBack.isRunning()).as("it isn't judged again").isFalse();
  }

  @Test
  void what_is_over_can_only_be_taken_back() {
    var over = running(said(What.GIVEN_UP));

    assertThat(over.isOpen()).isFalse();
    assertThat(over.state().next()).containsExactly(What.TAKEN_BACK);
  }

  @Test
  void a_plan_for_an_a_keeps_it() {
    assertThat(plan(Letter.A, Letter.A, List.of()).keeps()).isTrue();
    assertThat(plan(Letter.B, Letter.A, List.of()).keeps()).isFalse();
  }
}
