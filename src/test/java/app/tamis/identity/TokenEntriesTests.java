package app.tamis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEntriesTests {

  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"1", " 365 ", "730"})
  void a_token_lasts_a_day_to_two_years(String days) {
    assertThat(TokenEntries.days(days)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "731", "-1", "1e2", "a year", "٣٦٥", "99999999999"})
  void what_is_no_number_of_days_is_said(String days) {
    assertThat(TokenEntries.days(days)).hasValue(Message.of("tokens.days.wrong", days, 730));
  }

  @Test
  void it_may_do_something() {
    assertThat(TokenEntries.scopes(Set.of())).hasValue(Message.of("tokens.scopes.missing"));
    assertThat(TokenEntries.scopes(Set.of(TokenScope.IMPORT))).isEmpty();
  }

  @Test
  void its_last_thirty_days_are_counted() {
    assertThat(TokenEntries.daysLeft(NOW.plus(Duration.ofDays(31)), NOW)).isEmpty();
    assertThat(TokenEntries.daysLeft(NOW.plus(Duration.ofDays(30)), NOW)).hasValue(30);
    assertThat(TokenEntries.daysLeft(NOW.plus(Duration.ofHours(30)), NOW)).hasValue(2);
    assertThat(TokenEntries.daysLeft(NOW.plus(Duration.ofHours(3)), NOW)).hasValue(1);
  }
}
