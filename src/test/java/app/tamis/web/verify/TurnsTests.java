package app.tamis.web.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TurnsTests {

  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

  private final Turns turns = new Turns();

  @Test
  void a_number_of_files_is_looked_at_at_once_and_then_one_at_a_time() {
    use();

    assertThat(turns.take("a", NOW)).hasValue(Turns.EVERY);
    assertThat(turns.take("a", NOW.plus(Turns.EVERY))).isEmpty();
    assertThat(turns.take("a", NOW.plus(Turns.EVERY))).hasValue(Turns.EVERY);
  }

  @Test
  void one_network_doesnt_keep_out_another() {
    use();

    assertThat(turns.take("b", NOW)).isEmpty();
  }

  @Test
  void who_waits_long_enough_begins_anew() {
    use();

    var later = NOW.plus(Duration.ofHours(1));
    for (int i = 0; i < Turns.AT_ONCE; i++) {
      assertThat(turns.take("a", later)).isEmpty();
    }
    assertThat(turns.take("a", later)).isPresent();
  }

  @Test
  void nobody_waits_for_a_clock_to_come_round_again() {
    use();

    assertThat(turns.take("a", NOW.minus(Duration.ofDays(1)))).isEmpty();
  }

  private void use() {
    for (int i = 0; i < Turns.AT_ONCE; i++) {
      assertThat(turns.take("a", NOW)).isEmpty();
    }
  }
}
