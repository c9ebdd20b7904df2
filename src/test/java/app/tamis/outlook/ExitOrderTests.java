package app.tamis.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.outlook.ExitPlan.Stopped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In which months clients leave.
class ExitOrderTests {

  private static final Candidate A = candidate("a", 500, 20, 2, 20);
  private static final Candidate B = candidate("b", 900, 35, 1, 30);
  private static final Candidate C = candidate("c", 300, 5, 3, 25);
  private static final Candidate D = candidate("d", 1500, 30, 2, 10);
  private static final ExitLimits LIMITS = new ExitLimits(8, 1500, 1900, new Refill(0.5, 90, 3));

  @Test
  void worst_first_waits_for_who_is_worse_and_a_better_order_doesnt() {
    var exits = new ExitOrder(List.of(A, B, C, D), LIMITS, List.of());

    assertThat(exits.worstFirst().months())
        .isEqualTo(months(Map.of("d", 2, "a", 3, "c", 3, "b", 5)));
    assertThat(exits.worstFirst().value()).isEqualTo(500);
    assertThat(exits.better().months()).isEqualTo(months(Map.of("d", 2, "a", 3, "c", 3, "b", 1)));
    assertThat(exits.better().value()).isEqualTo(640);
  }

  @Test
  void who_brings_nothing_leaves_at_once_and_who_is_above_the_ceiling_doesnt_fit() {
    var large = candidate("a", 2500, 60, 1, 12);
    var loss = candidate("b", -50, 12, 1, 18);
    var late = candidate("c", 800, 25, 4, 30);
    var limits = new ExitLimits(10, 2000, 1500, new Refill(1, 80, 3));

    var plan = new ExitOrder(List.of(large, loss, late), limits, List.of()).worstFirst();

    assertThat(plan.months().get(large.id())).isEmpty();
    assertThat(plan.months().get(loss.id())).contains(1);
    assertThat(plan.months().get(late.id())).contains(4);
    assertThat(plan.value()).isEqualTo(295);
    assertThat(plan.stopped().get(large.id()))
        .isInstanceOfSatisfying(
            Stopped.Ceiling.class, why -> assertThat(why.by()).isCloseTo(500, within(1e-9)));
  }

  @Test
  void each_month_says_what_leaves_what_is_missing_and_which_hours_are_back() {
    var limits = new ExitLimits(4, 1000, 1000, new Refill(0.5, 60, 3));

    var course =
        new ExitOrder(List.of(candidate("a", 900, 20, 2, 10)), limits, List.of())
            .worstFirst()
            .course();

    assertThat(course)
        .containsExactly(
            new ExitPlan.Month(1, 0, 0, 0),
            new ExitPlan.Month(2, 900, 900, 0),
            new ExitPlan.Month(3, 0, 700, 20),
            new ExitPlan.Month(4, 0, 500, 20));
  }

  @Test
  void those_of_one_owner_leave_together_or_not_at_all() {
    var tie = new Tie(Tie.Kind.TOGETHER, Set.of(A.id(), B.id()));

    var plan = new ExitOrder(List.of(A, B, C, D), LIMITS, List.of(tie)).worstFirst();

    assertThat(plan.months().get(A.id())).isEqualTo(plan.months().get(B.id())).isPresent();
  }

  @Test
  void those_who_know_of_each_other_are_kept_three_months_apart() {
    var tie = new Tie(Tie.Kind.APART, Set.of(A.id(), C.id()));

    var plan = new ExitOrder(List.of(A, C), LIMITS, List.of(tie)).worstFirst();

    assertThat(plan.months()).isEqualTo(months(Map.of("a", 2, "c", 5)));
  }

  @Test
  void nobody_is_let_go_in_a_month_that_is_kept_free() {
    var season =
        new Candidate(A.id(), A.net(), A.hours(), A.earliest(), A.score(), Set.of(2, 3, 4));

    var plan = new ExitOrder(List.of(season), LIMITS, List.of()).worstFirst();

    assertThat(plan.months().get(A.id())).contains(5);
  }

  @Test
  void who_cant_leave_in_time_says_when_it_could() {
    var late = candidate("late", 100, 1, 12, 5);

    var plan = new ExitOrder(List.of(late), LIMITS, List.of()).worstFirst();

    assertThat(plan.stopped().get(late.id())).isEqualTo(new Stopped.TooLate(12));
  }

  @Test
  void a_move_by_hand_says_what_it_does_whatever_the_limits() {
    var plan =
        new ExitOrder(List.of(A, D), LIMITS, List.of())
            .byHand(Map.of(A.id(), Optional.of(2), D.id(), Optional.of(2)));

    assertThat(plan.course().get(1).leaving()).isEqualTo(2000);
    assertThat(plan.course().get(1).fallen()).isEqualTo(2000);
  }

  @Test
  void by_hand_even_those_tied_to_leave_together_are_moved_one_by_one() {
    var tie = new Tie(Tie.Kind.TOGETHER, Set.of(A.id(), C.id()));

    var plan =
        new ExitOrder(List.of(A, C), LIMITS, List.of(tie))
            .byHand(Map.of(A.id(), Optional.of(2), C.id(), Optional.of(6)));

    assertThat(plan.months()).isEqualTo(months(Map.of("a", 2, "c", 6)));
    assertThat(plan.stopped()).isEmpty();
  }

  @Test
  void limits_that_cant_be_are_refused_all_at_once() {
    assertThatThrownBy(() -> new ExitLimits(0, -1, -2, new Refill(0, 0, 1)))
        .isInstanceOfSatisfying(Problems.class, found -> assertThat(found.messages()).hasSize(3));
    assertThatThrownBy(() -> new Refill(2, -1, 0))
        .isInstanceOfSatisfying(Problems.class, found -> assertThat(found.messages()).hasSize(3));
  }

  /// Every month that each could have, tried out: nothing of the search is used.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void of_a_few_the_better_order_is_the_best_there_is(int seed) {
    var random = new Random(seed);
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < 4; i++) {
      candidates.add(
          candidate(
              "c" + i,
              random.nextInt(-200, 1500),
              random.nextInt(1, 60),
              random.nextInt(1, 5),
              random.nextInt(100)));
    }
    var limits =
        new ExitLimits(
            7,
            random.nextInt(500, 2000),
            random.nextInt(500, 3000),
            new Refill(random.nextDouble(), 90, random.nextInt(1, 5)));
    var exits = new ExitOrder(candidates, limits, List.of());

    assertThat(exits.better().value()).isCloseTo(best(candidates, limits), within(1e-6));
    assertThat(exits.better().value()).isGreaterThanOrEqualTo(exits.worstFirst().value());
  }

  @Test
  void many_are_ordered_the_same_each_time_and_never_worse_than_worst_first() {
    var random = new Random(7);
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < 30; i++) {
      candidates.add(
          candidate(
              "c" + i, random.nextInt(100, 2500), random.nextInt(1, 60), random.nextInt(1, 9), i));
    }
    var limits = new ExitLimits(18, 3000, 9000, new Refill(0.5, 90, 3));
    var exits = new ExitOrder(candidates, limits, List.of());

    var better = exits.better();

    assertThat(better.value()).isGreaterThanOrEqualTo(exits.worstFirst().value());
    assertThat(new ExitOrder(candidates.reversed(), limits, List.of()).better()).isEqualTo(better);
    assertThat(better.course())
        .allSatisfy(month -> {
          assertThat(month.leaving()).isLessThanOrEqualTo(3000 + 1e-6);
          assertThat(month.fallen()).isLessThanOrEqualTo(9000 + 1e-6);
        });
  }

  private static double best(List<Candidate> candidates, ExitLimits limits) {
    return best(candidates, limits, new int[candidates.size()], 0);
  }

  private static double best(
      List<Candidate> candidates, ExitLimits limits, int[] months, int next) {
    if (next == months.length) {
      return value(candidates, limits, months);
    }
    double best = Double.NEGATIVE_INFINITY;
    months[next] = limits.months() + 1;
    best = Math.max(best, best(candidates, limits, months, next + 1));
    for (int month = candidates.get(next).earliest(); month <= limits.months(); month++) {
      months[next] = month;
      best = Math.max(best, best(candidates, limits, months, next + 1));
    }
    return best;
  }

  /// From the text: minus infinity where a limit is broken.
  private static double value(List<Candidate> candidates, ExitLimits limits, int[] months) {
    double value = 0;
    for (int t = 1; t <= limits.months(); t++) {
      double leaving = 0;
      double fallen = 0;
      for (int i = 0; i < months.length; i++) {
        var one = candidates.get(i);
        double net = Math.max(0, one.net());
        leaving += months[i] == t ? net : 0;
        if (months[i] <= t) {
          double ramp = Math.min(1, (t - months[i]) / (double) limits.refill().ramp());
          fallen += net - limits.refill().sold() * limits.refill().rate() * one.hours() * ramp;
        }
      }
      if (leaving > limits.ceiling() + 1e-9 || fallen > limits.allowance() + 1e-9) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    for (int i = 0; i < months.length; i++) {
      value += candidates.get(i).hours() * (limits.months() + 1 - months[i]);
    }
    return value;
  }

  private static Map<ClientId, Optional<Integer>> months(Map<String, Integer> months) {
    var all = new HashMap<ClientId, Optional<Integer>>();
    months.forEach((id, month) -> all.put(new ClientId(id), Optional.of(month)));
    return all;
  }

  private static Candidate candidate(
      String id, double net, double hours, int earliest, double score) {
    return new Candidate(new ClientId(id), net, hours, earliest, score);
  }
}
