package app.tamis.web.grades;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PerStandingTests {

  private final PerStanding<String, String> made = new PerStanding<>();
  private final AtomicInteger times = new AtomicInteger();

  @Test
  void each_kind_is_made_once_as_long_as_the_standing_is_the_same() {
    assertThat(get("today", "en")).isEqualTo("en 1");
    assertThat(get("today", "fr")).isEqualTo("fr 2");
    assertThat(get("today", "en")).isEqualTo("en 1");
  }

  @Test
  void of_another_standing_all_is_made_anew() {
    get("today", "en");

    assertThat(get("tomorrow", "en")).isEqualTo("en 2");
    assertThat(get("today", "en")).isEqualTo("en 3");
  }

  @Test
  void what_was_made_goes_once_another_standing_is_known_though_nobody_asks_again() {
    get("today", "en");

    made.letGoOfOthersThan("today");
    assertThat(get("today", "en")).isEqualTo("en 1");

    made.letGoOfOthersThan("tomorrow");
    assertThat(get("today", "en")).isEqualTo("en 2");
  }

  @Test
  void one_may_be_made_of_another() {
    var both = made.get("today", "both", () -> get("today", "en") + ", " + get("today", "fr"));

    assertThat(both).isEqualTo("en 1, fr 2");
  }

  private String get(String standing, String kind) {
    return made.get(standing, kind, () -> kind + " " + times.incrementAndGet());
  }
}
