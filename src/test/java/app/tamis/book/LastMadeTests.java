package app.tamis.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LastMadeTests {

  private static final UUID FIRM = UUID.randomUUID();

  private final LastMade<String, String> last = new LastMade<>();
  private final AtomicInteger times = new AtomicInteger();

  @Test
  void it_is_made_once_as_long_as_its_ground_is_the_same() {
    assertThat(get(FIRM, "one")).isEqualTo("one 1");
    assertThat(get(FIRM, "one")).isEqualTo("one 1");
    assertThat(get(FIRM, "two")).isEqualTo("two 2");
    assertThat(get(FIRM, "one")).isEqualTo("one 3");
  }

  @Test
  void what_was_made_of_one_portfolio_is_nobody_elses() {
    get(FIRM, "one");

    assertThat(get(UUID.randomUUID(), "one")).isEqualTo("one 2");
    assertThat(get(FIRM, "one")).isEqualTo("one 1");
  }

  @Test
  void what_couldnt_be_made_is_tried_again() {
    assertThatThrownBy(() ->
            CurrentPortfolio.in(
                FIRM,
                () ->
                    last.get(
                        "one",
                        () -> {
                          throw new IllegalStateException();
                        })))
        .isInstanceOf(IllegalStateException.class);

    assertThat(get(FIRM, "one")).isEqualTo("one 1");
  }

  private String get(UUID portfolio, String ground) {
    return CurrentPortfolio.in(
        portfolio, () -> last.get(ground, () -> ground + " " + times.incrementAndGet()));
  }
}
