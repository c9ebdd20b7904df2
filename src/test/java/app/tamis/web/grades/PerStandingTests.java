package app.tamis.web.grades;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.book.CurrentPortfolio;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PerStandingTests {

  private static final UUID FIRM = UUID.randomUUID();

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

    letGoOfOthersThan("today");
    assertThat(get("today", "en")).isEqualTo("en 1");

    letGoOfOthersThan("tomorrow");
    assertThat(get("today", "en")).isEqualTo("en 2");
  }

  @Test
  void one_may_be_made_of_another() {
    var both =
        in(() -> made.get("today", "both", () -> get("today", "en") + ", " + get("today", "fr")));

    assertThat(both).isEqualTo("en 1, fr 2");
  }

  @Test
  void what_is_made_of_one_portfolio_is_nobody_elses_though_their_standings_are_equal() {
    get("today", "en");

    var elsewhere =
        CurrentPortfolio.in(UUID.randomUUID(), () -> made.get("today", "en", () -> "theirs"));

    assertThat(elsewhere).isEqualTo("theirs");
    assertThat(get("today", "en")).isEqualTo("en 1");
  }

  private String get(String standing, String kind) {
    return in(() -> made.get(standing, kind, () -> kind + " " + times.incrementAndGet()));
  }

  private void letGoOfOthersThan(String standing) {
    in(() -> {
      made.letGoOfOthersThan(standing);
      return standing;
    });
  }

  private static String in(Supplier<String> work) {
    return CurrentPortfolio.in(FIRM, work::get);
  }
}
