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
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What months chosen by hand do to the two limits.
class BeyondTests {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ExitLimits LIMITS = new ExitLimits(6, 1000, 1500, new Refill(0, 0, 3));
  private static final Candidate A = new Candidate(new ClientId("a"), 900, 20, 2, 10);
  private static final Candidate B = new Candidate(new ClientId("b"), 700, 20, 1, 20);
  private static final Candidate C = new Candidate(new ClientId("c"), 100, 5, 1, 30);

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

  @Test
  void a_month_that_was_to_be_kept_free_is_said() {
    var busy = new Candidate(A.id(), 900, 20, 2, 10, Set.of(3));

    assertThat(said(List.of(busy), List.of(), Map.of(A.id(), Optional.of(3))))
        .containsExactly(Message.of("exits.beyond.season", "a", YearMonth.of(2026, 3)));
  }

  @Test
  void two_who_are_to_be_kept_apart_and_leave_in_the_same_quarter_are_said() {
    assertThat(tied(Tie.Kind.APART, Map.of(A.id(), Optional.of(4), C.id(), Optional.of(2))))
        .containsExactly(Message.of("exits.beyond.apart", "a", "c"));
    assertThat(tied(Tie.Kind.APART, Map.of(A.id(), Optional.of(5), C.id(), Optional.of(2))))
        .isEmpty();
    assertThat(tied(Tie.Kind.APART, Map.of(A.id(), Optional.of(4)))).isEmpty();
  }

  @Test
  void those_who_are_to_leave_together_and_dont_are_said_also_where_one_stays() {
    assertThat(tied(Tie.Kind.TOGETHER, Map.of(A.id(), Optional.of(3), C.id(), Optional.of(3))))
        .isEmpty();
    assertThat(tied(Tie.Kind.TOGETHER, Map.of(A.id(), Optional.of(3), C.id(), Optional.of(4))))
        .containsExactly(Message.of("exits.beyond.together", "a, c"));
    assertThat(tied(Tie.Kind.TOGETHER, Map.of(A.id(), Optional.of(3))))
        .containsExactly(Message.of("exits.beyond.together", "a, c"));
  }

  @Test
  void a_tie_with_somebody_who_isnt_to_be_let_go_says_nothing() {
    var tie = new Tie(Tie.Kind.TOGETHER, Set.of(A.id(), new ClientId("gone")));

    assertThat(said(List.of(A), List.of(tie), Map.of(A.id(), Optional.of(3)))).isEmpty();
  }

  private static List<Message> tied(Tie.Kind kind, Map<ClientId, Optional<Integer>> chosen) {
    return said(List.of(A, C), List.of(new Tie(kind, Set.of(A.id(), C.id()))), chosen);
  }

  private static List<Message> said(Map<ClientId, Optional<Integer>> chosen) {
    return said(List.of(A, B), List.of(), chosen);
  }

  private static List<Message> said(
      List<Candidate> candidates, List<Tie> ties, Map<ClientId, Optional<Integer>> chosen) {
    var plan = new ExitOrder(candidates, LIMITS, ties).byHand(chosen);
    return new Beyond(LIMITS, ties, YearMonth.of(2026, 1), EUR)
        .of(plan, candidates, ClientId::text);
  }
}
