package app.tamis.agreements;

import static app.tamis.agreements.CommitmentEvent.What.KEPT;
import static app.tamis.agreements.CommitmentEvent.What.MADE_GOOD;
import static app.tamis.agreements.CommitmentEvent.What.OWED;
import static app.tamis.agreements.CommitmentEvent.What.REFUSED;
import static app.tamis.agreements.CommitmentEvent.What.REPORTED;
import static app.tamis.agreements.CommitmentEvent.What.TAKEN_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.CommitmentEvent.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Each event is of the day after the one before it, the first of 1 January 2026.
class CommitmentStateTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Test
  void a_promise_is_open_until_something_is_said_of_it() {
    assertThat(CommitmentState.of(List.of())).isEqualTo(new CommitmentState.Open(Optional.empty()));
  }

  @Test
  void what_was_refused_after_we_did_our_part_was_owed() {
    assertThat(after(OWED, REFUSED))
        .isEqualTo(new CommitmentState.Refused(true, FIRST.plusDays(1), "Olive"));
    assertThat(after(REFUSED)).isEqualTo(new CommitmentState.Refused(false, FIRST, "Olive"));
  }

  @Test
  void what_somebody_heard_waits_for_who_decides() {
    assertThat(after(OWED, REPORTED).code()).isEqualTo("reported");
    assertThat(after(OWED, REPORTED, REFUSED))
        .isEqualTo(new CommitmentState.Refused(true, FIRST.plusDays(2), "Olive"));
    assertThat(after(OWED, REPORTED, TAKEN_BACK))
        .isEqualTo(new CommitmentState.Open(Optional.of(FIRST)));
  }

  @Test
  void what_is_made_good_remembers_when_it_was_refused() {
    assertThat(after(OWED, REFUSED, MADE_GOOD))
        .isEqualTo(new CommitmentState.MadeGood(FIRST.plusDays(1), FIRST.plusDays(2), "Olive"));
  }

  @Test
  void what_is_taken_back_never_was() {
    assertThat(after(OWED, REFUSED, TAKEN_BACK, TAKEN_BACK, KEPT))
        .isEqualTo(new CommitmentState.Kept(FIRST.plusDays(4), "Olive"));
  }

  @Test
  void whatever_is_said_in_turn_as_it_is_offered_can_be_undone_to_the_beginning() {
    var random = new Random(26);
    for (int run = 0; run < 500; run++) {
      var events = new ArrayList<CommitmentEvent>();
      int standing = 0;
      for (int step = 0; step < 8; step++) {
        var next = List.copyOf(CommitmentState.of(events).next());
        var what = next.get(random.nextInt(next.size()));
        events.add(event(what, step));
        standing += what == TAKEN_BACK ? -1 : 1;
      }
      for (int i = 0; i < standing; i++) {
        assertThat(CommitmentState.of(events).next())
            .as(String.valueOf(events))
            .contains(TAKEN_BACK);
        events.add(event(TAKEN_BACK, 9));
      }
      assertThat(CommitmentState.of(events).code()).isEqualTo("open");
    }
  }

  private static CommitmentState after(What... said) {
    var events = new ArrayList<CommitmentEvent>();
    Arrays.stream(said).forEach(what -> events.add(event(what, events.size())));
    return CommitmentState.of(events);
  }

  private static CommitmentEvent event(What what, int day) {
    return new CommitmentEvent(what, FIRST.plusDays(day), "", "Olive", Instant.EPOCH);
  }
}
