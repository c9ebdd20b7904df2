package app.tamis.identity;

import static app.tamis.identity.Throttling.Scope.ACCOUNT;
import static app.tamis.identity.Throttling.Scope.ACCOUNT_FROM_NETWORK;
import static app.tamis.identity.Throttling.Scope.BROWSER;
import static app.tamis.identity.Throttling.Scope.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.identity.Throttling.Counted;
import app.tamis.identity.Throttling.Failures;
import app.tamis.identity.Throttling.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottlingTests {

  /// The last hour of a month, in the night in which clocks are put back.
  private static final Instant NOW = Instant.parse("2026-10-31T23:30:00Z");

  @ParameterizedTest
  @CsvSource({"BROWSER, 5", "ACCOUNT_FROM_NETWORK, 5", "ACCOUNT, 30", "NETWORK, 20"})
  void the_first_failures_cost_nothing(Scope scope, int free) {
    assertThat(Throttling.waitAfter(free - 1, scope)).isZero();
    assertThat(Throttling.waitAfter(free, scope)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void each_further_one_doubles_the_wait_up_to_a_quarter_of_an_hour() {
    assertThat(Throttling.waitAfter(6, BROWSER)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Throttling.waitAfter(9, BROWSER)).isEqualTo(Duration.ofMinutes(8));
    assertThat(Throttling.waitAfter(10, BROWSER)).isEqualTo(Duration.ofMinutes(15));
    assertThat(Throttling.waitAfter(1_000_000, BROWSER)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_guess_a_quarter_of_an_hour_makes_its_own_network_wait_and_no_other() {
    var guessed = Failures.none(NOW);
    for (int i = 0; i < 20; i++) {
      guessed = guessed.oneMore(ACCOUNT_FROM_NETWORK, NOW.plus(Duration.ofMinutes(15L * i)));
    }

    assertThat(guessed.wait(NOW.plus(Duration.ofMinutes(15L * 19)))).isPositive();
    assertThat(Throttling.byStranger("anne@example.org", "192.0.2.1"))
        .filteredOn(counted -> counted.scope() == ACCOUNT_FROM_NETWORK)
        .doesNotContainAnyElementsOf(Throttling.byStranger("anne@example.org", "192.0.2.2"));
    assertThat(Throttling.byKnownBrowser("anne@example.org", new Token("x")))
        .extracting(Counted::scope)
        .containsExactly(BROWSER);
  }

  @Test
  void all_strangers_together_get_a_few_guesses_an_hour_in_the_end() {
    var together = Failures.none(NOW);
    var now = NOW;
    int guesses = 0;
    while (now.isBefore(NOW.plus(Duration.ofDays(1)))) {
      if (together.at(now).wait(now).isZero()) {
        together = together.at(now).oneMore(ACCOUNT, now);
        guesses++;
      }
      now = now.plusSeconds(1);
    }

    assertThat(guesses).isBetween(100, 135);
  }

  @Test
  void addresses_of_one_network_count_as_one() {
    assertThat(network("2001:db8:0:1::5"))
        .isEqualTo(network("2001:db8:0:1:ffff::"))
        .isNotEqualTo(network("2001:db8:0:2::5"));
    assertThat(network("192.0.2.1"))
        .isEqualTo(network("::ffff:192.0.2.1"))
        .isNotEqualTo(network("192.0.2.2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" my secret ", "MY SECRET", "my\u200B secret", "mу sеcret", "ｍy secret"})
  void what_was_typed_as_an_email_isnt_kept_and_counts_as_what_it_looks_like(String typed) {
    assertThat(Throttling.byStranger(typed, "192.0.2.1"))
        .isEqualTo(Throttling.byStranger("my secret", "192.0.2.1"))
        .noneMatch(counted -> counted.text().contains("secret"));
  }

  @Test
  void after_a_day_without_a_failure_those_before_are_forgotten() {
    var failed = failed(12);

    assertThat(failed.at(NOW.plus(Duration.ofHours(24)))).isEqualTo(failed);
    assertThat(failed.at(NOW.plus(Duration.ofHours(25))).failures()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 25, 24L * 365})
  void a_clock_that_is_set_back_keeps_nobody_waiting_for_longer(long hours) {
    var failed = failed(100);
    var earlier = NOW.minus(Duration.ofHours(hours));

    var so = failed.at(earlier);

    assertThat(so.wait(earlier)).isEqualTo(Duration.ofMinutes(15));
    assertThat(so.at(earlier.plus(Duration.ofMinutes(15))).wait(earlier.plusSeconds(900))).isZero();
  }

  @Test
  void a_clock_that_is_set_forward_ends_the_wait_and_no_more() {
    var failed = failed(100).at(NOW.plus(Duration.ofHours(3)));

    assertThat(failed.wait(NOW.plus(Duration.ofHours(3)))).isZero();
    assertThat(failed.failures()).isEqualTo(100);
  }

  private static Failures failed(int times) {
    var failures = Failures.none(NOW);
    for (int i = 0; i < times; i++) {
      failures = failures.oneMore(NETWORK, NOW);
    }
    return failures;
  }

  private static List<Counted> network(String address) {
    return Throttling.byStranger("", address).stream()
        .filter(counted -> counted.scope() == NETWORK)
        .toList();
  }
}
