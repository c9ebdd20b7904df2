package app.tamis.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Money;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What months chosen by hand do to the two limits.
class BeyondTests {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ExitLimits LIMITS = new ExitLimits(6, 1000, 1500, new Refill(0, 0, 3));
  private static final Candidate A = new Candidate(new ClientId("a"), 900, 20, 2, 10);
  private static final Candidate B = new Candidate(new ClientId("b"), 700, 20, 1, 20);

  @Test
  void within_both_limits_nothing_is_said() {
    assertThat(said(Map.of(A.id(), Optional.of(3)))).isEmpty();
  }

  @Test
  void each_limit_that_is_broken_and_who_would_leave_too_early_are_said() {
    var said = said(Map.of(A.id(), Optional.of(1), B.id(), Optional.of(1)));

    assertThat(said)
        .containsExactly(
            Message.of("exits.beyond.ceiling", YearMonth.of(2026, 1), new Money(600, EUR)),
            Message.of("exits.beyond.allowance", YearMonth.of(2026, 1), new Money(100, EUR)),
            Message.of("exits.beyond.early", "a", YearMonth.of(2026, 2)));
  }

  private static List<Message> said(Map<ClientId, Optional<Integer>> chosen) {
    var plan = new ExitOrder(List.of(A, B), LIMITS, List.of()).byHand(chosen);
    return new Beyond(LIMITS, YearMonth.of(2026, 1), EUR).of(plan, List.of(A, B), ClientId::text);
  }
}
