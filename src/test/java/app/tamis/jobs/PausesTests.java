package app.tamis.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTests {

  @Test
  void pauses_grow_and_end_at_six_hours() {
    assertThat(IntStream.rangeClosed(1, 7).mapToObj(Pauses::after))
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(4),
            Duration.ofMinutes(16),
            Duration.ofMinutes(64),
            Duration.ofMinutes(256),
            Duration.ofHours(6),
            Duration.ofHours(6));
  }
}
