package app.tamis.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RetryingTests {

  @Test
  void a_letter_is_tried_soon_at_first_then_rarely_and_for_two_days() {
    var first = Instant.parse("2026-11-28T10:00:00Z");
    var pauses = new ArrayList<Duration>();

    var now = first;
    for (int attempts = 1; ; attempts++) {
      var next = Retrying.next(attempts, first, now);
      if (next.isEmpty()) {
        break;
      }
      pauses.add(Duration.between(now, next.get()));
      now = next.get();
    }

    assertThat(pauses)
        .startsWith(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofHours(4),
            Duration.ofHours(4))
        .hasSize(15);
    assertThat(Duration.between(first, now)).isLessThan(Duration.ofDays(2));
  }
}
