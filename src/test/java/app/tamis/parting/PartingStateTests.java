package app.tamis.parting;

import static app.tamis.parting.PartingFixture.LAST;
import static app.tamis.parting.PartingFixture.RECEIVED;
import static app.tamis.parting.PartingFixture.parting;
import static app.tamis.parting.PartingFixture.said;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.parting.PartingEvent.What;
import app.tamis.parting.PartingStep.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where a parting stands, by what was said of it and the day.
class PartingStateTests {

  private static final List<PartingEvent> TOLD =
      List.of(
          said(What.US_NO, "2026-01-02"),
          said(What.DECIDED, "2026-01-03"),
          said(What.TOLD, "2026-01-04"));

  private static final List<PartingEvent> IN_NOTICE =
      List.of(TOLD.get(0), TOLD.get(1), TOLD.get(2), said(What.RECEIVED, "2026-01-05"));

  @Test
  void nothing_is_decided_before_somebody_asked_whether_it_is_us() {
    assertThat(parting(List.of()).next(RECEIVED)).doesNotContain(What.DECIDED);
    assertThat(parting(List.of(said(What.US_PARTLY, "2026-01-02"))).next(RECEIVED))
        .contains(What.DECIDED);
  }

  @Test
  void notice_runs_only_once_receipt_is_proven() {
    assertThat(parting(TOLD).state(LAST.plusDays(1))).isInstanceOf(PartingState.Told.class);
    assertThat(parting(IN_NOTICE).state(LAST)).isEqualTo(new PartingState.InNotice(RECEIVED, LAST));
  }

  @Test
  void the_handover_begins_by_itself_once_the_last_day_has_passed_or_before_by_a_word() {
    assertThat(parting(IN_NOTICE).state(LAST.plusDays(1)))
        .isEqualTo(new PartingState.HandingOver(LAST.plusDays(1)));
    assertThat(parting(TOLD).next(RECEIVED)).contains(What.HANDING_OVER);
  }

  @Test
  void no_case_is_closed_before_the_client_has_what_is_theirs() {
    var after = LAST.plusDays(10);

    assertThat(parting(IN_NOTICE).next(after)).doesNotContain(What.CLOSED);
    assertThat(parting(IN_NOTICE, Kind.HAND_OVER).next(after)).contains(What.CLOSED);
  }

  @Test
  void the_last_word_can_be_taken_back_and_the_one_before_it_then() {
    var events =
        List.of(
            TOLD.get(0),
            TOLD.get(1),
            TOLD.get(2),
            said(What.TAKEN_BACK, "2026-01-04"),
            said(What.TAKEN_BACK, "2026-01-04"));

    assertThat(parting(events).state(RECEIVED)).isEqualTo(new PartingState.Proposed(true));
    assertThat(parting(events).until()).isEmpty();
  }

  @Test
  void what_is_over_can_only_be_taken_back_but_for_what_was_learnt() {
    var off = List.of(TOLD.get(0), said(What.CALLED_OFF, "2026-01-04"));

    assertThat(parting(off).next(RECEIVED)).containsExactly(What.TAKEN_BACK);
    assertThat(new PartingState.Closed(LAST, "Anna").next())
        .containsExactlyInAnyOrder(What.STEP_DONE, What.TAKEN_BACK);
  }

  @Test
  void steps_have_usual_days_the_team_first_the_rest_by_the_last_day() {
    var dates = new StepDates(RECEIVED, LAST);

    assertThat(dates.of(Kind.TELL_TEAM)).isEqualTo(RECEIVED);
    assertThat(dates.of(Kind.LETTER)).as("the same day").isEqualTo(dates.of(Kind.TALK));
    assertThat(dates.of(Kind.HAND_OVER)).isEqualTo(LocalDate.of(2026, 8, 29));
    assertThat(dates.of(Kind.REMOVE_ACCESS)).isEqualTo(LAST.plusDays(1));
  }
}
