package app.tamis.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.Signatory;
import app.tamis.basics.ClientId;
import app.tamis.grading.Letter;
import app.tamis.reviews.ReviewEvent.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Where a review stands, when two missed are a sign, and when a client is to be met again.
class ReviewStateTests {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @Test
  void what_was_said_last_is_taken_back_and_no_more() {
    assertThat(state(What.INVITED, What.MISSED, What.TAKEN_BACK))
        .isInstanceOf(ReviewState.Invited.class);
    assertThat(state(What.TAKEN_BACK)).isInstanceOf(ReviewState.Planned.class);
  }

  @Test
  void a_client_that_was_told_of_the_end_was_told() {
    assertThat(state(What.INVITED, What.CALLED_OFF).next()).isEmpty();
    assertThat(state(What.CALLED_OFF).next()).containsExactly(What.TAKEN_BACK);
  }

  @Test
  void one_missed_is_none_and_two_in_a_row_are_a_sign() {
    assertThat(Review.isSign(List.of(review(2, What.MISSED)))).isFalse();
    assertThat(Review.isSign(List.of(review(2, What.MISSED), review(1, What.MISSED)))).isTrue();
    assertThat(
            Review.isSign(
                List.of(review(3, What.HELD), review(2, What.MISSED), review(1, What.MISSED))))
        .isFalse();
  }

  @Test
  void what_we_called_off_ourselves_breaks_no_row() {
    assertThat(
            Review.isSign(
                List.of(
                    review(4, What.INVITED),
                    review(3, What.MISSED),
                    review(2, What.CALLED_OFF),
                    review(1, What.MISSED))))
        .isTrue();
  }

  @Test
  void a_d_is_met_only_while_somebody_lifts_it() {
    assertThat(Cadence.USUAL.months(Optional.of(Letter.D), false)).isEmpty();
    assertThat(Cadence.USUAL.months(Optional.of(Letter.D), true)).isEqualTo(OptionalInt.of(6));
    assertThat(Cadence.USUAL.months(Optional.of(Letter.A), false)).isEqualTo(OptionalInt.of(3));
    assertThat(Cadence.USUAL.months(Optional.empty(), false)).isEqualTo(OptionalInt.of(6));
  }

  @Test
  void a_review_is_overdue_the_day_after_its_last() {
    var due = Cadence.USUAL.due(Optional.of(Letter.A), false, Optional.of(DAY));

    assertThat(due).isEqualTo(new Cadence.Due.Next(LocalDate.of(2026, 4, 15)));
    var next = (Cadence.Due.Next) due;
    assertThat(next.isOverdue(LocalDate.of(2026, 4, 15))).isFalse();
    assertThat(next.isOverdue(LocalDate.of(2026, 4, 16))).isTrue();
  }

  private static ReviewState state(What... said) {
    return ReviewState.of(events(said));
  }

  private static List<ReviewEvent> events(What... said) {
    return Arrays.stream(said)
        .map(what -> new ReviewEvent(what, DAY, "", "Anna", Instant.EPOCH))
        .toList();
  }

  private static Review review(int day, What what) {
    return new Review(
        UUID.randomUUID(),
        new ClientId("C011"),
        new Review.Plan(
            Optional.empty(),
            Instant.EPOCH.plusSeconds(86_400L * day),
            30,
            "",
            new Signatory("Zoë", ""),
            "en"),
        0,
        Optional.empty(),
        "",
        "Anna",
        events(what));
  }
}
