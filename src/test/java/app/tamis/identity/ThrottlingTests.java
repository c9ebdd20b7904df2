package app.tamis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottlingTests {

  @Test
  void the_first_failures_cost_nothing() {
    assertThat(Throttling.waitAfter(4, 5)).isZero();
  }

  @Test
  void each_further_one_doubles_the_wait_up_to_a_quarter_of_an_hour() {
    assertThat(Throttling.waitAfter(5, 5)).isEqualTo(Duration.ofSeconds(30));
    assertThat(Throttling.waitAfter(6, 5)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Throttling.waitAfter(9, 5)).isEqualTo(Duration.ofMinutes(8));
    assertThat(Throttling.waitAfter(10, 5)).isEqualTo(Duration.ofMinutes(15));
    assertThat(Throttling.waitAfter(1_000_000, 5)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void addresses_of_one_network_count_as_one() {
    assertThat(Throttling.address("2001:db8:0:1::5"))
        .isEqualTo(Throttling.address("2001:db8:0:1:ffff::"))
        .isNotEqualTo(Throttling.address("2001:db8:0:2::5"));
    assertThat(Throttling.address("192.0.2.1")).isNotEqualTo(Throttling.address("192.0.2.2"));
  }

  @Test
  void what_was_typed_as_an_email_isnt_kept() {
    assertThat(Throttling.account("My Secret"))
        .doesNotContainIgnoringCase("secret")
        .isEqualTo(Throttling.account(" my secret "));
  }
}
