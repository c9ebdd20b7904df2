package app.tamis.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuarterTests {

  @Test
  void a_quarter_begins_at_the_portfolios_midnight() {
    var halfPastElevenInLondon = Instant.parse("2025-12-31T23:30:00Z");

    var there = Quarter.of(halfPastElevenInLondon, ZoneId.of("Europe/London"));
    var inParis = Quarter.of(halfPastElevenInLondon, ZoneId.of("Europe/Paris"));

    assertThat(there.firstDay()).isEqualTo("2025-10-01");
    assertThat(there.number()).isEqualTo(4);
    assertThat(inParis.firstDay()).isEqualTo("2026-01-01");
    assertThat(inParis.year()).isEqualTo(2026);
  }

  @Test
  void no_other_day_begins_one() {
    assertThatThrownBy(() -> new Quarter(LocalDate.of(2025, 2, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
