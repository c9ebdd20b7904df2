package app.tamis.reminders;

import static app.tamis.reminders.ReminderFixtures.bill;
import static app.tamis.reminders.ReminderFixtures.disputed;
import static app.tamis.reminders.ReminderFixtures.reminding;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Amount;
import app.tamis.law.LateBill.Payment;
import app.tamis.reminders.Halt.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which letter may leave for each bill, and what stops it.
class RemindingTests {

  private static final LocalDate DUE = LocalDate.of(2026, 5, 31);
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
  private static final Amount THOUSAND = Amount.of("1000", "EUR");

  @Test
  void what_is_paid_or_credited_is_no_more_asked_for_and_a_part_is_asked_for_alone() {
    var paid = bill("B-1", DUE, THOUSAND, new Payment(TODAY, THOUSAND));
    var part = bill("B-2", DUE, THOUSAND, new Payment(TODAY.minusDays(1), Amount.of("400", "EUR")));

    var overdue = reminding(Map.of()).of(List.of(paid, part), TODAY);

    assertThat(overdue)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.bill().open()).isEqualTo(Amount.of("600", "EUR"));
          assertThat(one.next()).contains(Step.FRIENDLY);
        });
  }

  @Test
  void a_bill_that_is_due_today_is_in_time() {
    assertThat(reminding(Map.of()).of(List.of(bill("B-1", TODAY, THOUSAND)), TODAY)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Stop.Kind.class)
  void what_a_person_said_stops_the_bill_and_leaves_the_others(Stop.Kind kind) {
    var bills = List.of(bill("B-1", DUE, THOUSAND), bill("B-2", DUE, THOUSAND));

    var overdue = reminding(Map.of(), stop(kind, Optional.of("B-1"), TODAY)).of(bills, TODAY);

    assertThat(overdue.getFirst().next()).isEmpty();
    assertThat(overdue.getFirst().halt()).isPresent();
    assertThat(overdue.getLast().next()).contains(Step.FRIENDLY);
  }

  @Test
  void who_is_left_be_until_a_day_is_asked_again_on_the_next() {
    var stop = stop(Stop.Kind.LEAVE, Optional.empty(), TODAY);
    var bills = List.of(bill("B-1", DUE, THOUSAND));

    assertThat(reminding(Map.of(), stop).of(bills, TODAY).getFirst().next()).isEmpty();
    assertThat(reminding(Map.of(), stop).of(bills, TODAY.plusDays(1)).getFirst().next())
        .contains(Step.FRIENDLY);
  }

  @Test
  void a_dispute_that_a_tool_tells_stops_too() {
    var overdue = reminding(Map.of()).of(List.of(disputed("B-1", DUE, THOUSAND)), TODAY);

    assertThat(overdue.getFirst().halt().map(Halt::why)).contains(Why.DISPUTE);
  }

  @Test
  void an_insolvency_stops_all_from_the_day_on_which_it_is_opened() {
    var bills = List.of(bill("B-1", DUE, THOUSAND));
    var insolvent = new Reminding(Pace.USUAL, Optional.of(TODAY), List.of(), Map.of());

    assertThat(insolvent.of(bills, TODAY).getFirst().halt().map(Halt::why)).contains(Why.INSOLVENT);
    assertThat(insolvent.of(bills, TODAY.minusDays(1)).getFirst().next()).contains(Step.FRIENDLY);
  }

  @Test
  void no_sequence_of_days_payments_and_disputes_takes_a_step_of_a_bill_twice_or_out_of_order() {
    for (int seed = 0; seed < 300; seed++) {
      new Story(new Random(seed)).happens();
    }
  }

  /// Days pass, people pay, dispute and make up, and somebody sends what is due now and then.
  private static final class Story {

    private final Random random;
    private final Map<String, Map<Step, LocalDate>> taken = new HashMap<>();
    private final Map<String, List<Payment>> payments = new HashMap<>();
    private final List<Stop> stops = new ArrayList<>();

    Story(Random random) {
      this.random = random;
    }

    void happens() {
      var today = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(90));
      for (int turn = 0; turn < 120; turn++) {
        today = today.plusDays(random.nextInt(4));
        switch (random.nextInt(6)) {
          case 0 -> pay(today);
          case 1 ->
              stops.add(
                  stop(anyKind(), Optional.of(anyBill()), today.plusDays(random.nextInt(20))));
          case 2 -> stops.removeIf(_ -> random.nextBoolean());
          default -> send(today);
        }
      }
    }

    private void pay(LocalDate today) {
      payments
          .computeIfAbsent(anyBill(), _ -> new ArrayList<>())
          .add(new Payment(today, Amount.of(String.valueOf(random.nextInt(1, 700)), "EUR")));
    }

    private Stop.Kind anyKind() {
      var kinds = List.of(Stop.Kind.values());
      return kinds.get(random.nextInt(kinds.size()));
    }

    private String anyBill() {
      return "B-" + random.nextInt(4);
    }

    private void send(LocalDate today) {
      var bills =
          List.of("B-0", "B-1", "B-2", "B-3").stream()
              .map(id ->
                  bill(
                      id,
                      LocalDate.of(2024, 1, 31),
                      THOUSAND,
                      payments.getOrDefault(id, List.of()).toArray(Payment[]::new)))
              .toList();
      for (var one : reminding(taken, stops.toArray(Stop[]::new)).of(bills, today)) {
        one.next().ifPresent(step -> take(one, step, today));
      }
    }

    private void take(Overdue one, Step step, LocalDate today) {
      var before = taken.computeIfAbsent(one.bill().id(), _ -> new EnumMap<>(Step.class));
      assertThat(one.bill().open().value()).isPositive();
      assertThat(one.halt()).isEmpty();
      assertThat(before).doesNotContainKey(step);
      assertThat(today).isAfterOrEqualTo(one.bill().dueOn().plusDays(Pace.USUAL.days(step)));
      assertThat(before.keySet()).allMatch(earlier -> earlier.isBefore(step));
      before.values().forEach(day -> assertThat(day).isBeforeOrEqualTo(today.minusDays(14)));
      before.put(step, today);
    }
  }

  private static Stop stop(Stop.Kind kind, Optional<String> bill, LocalDate until) {
    return new Stop(
        new UUID(0, 1),
        bill,
        kind,
        "a word",
        until.minusDays(20),
        kind == Stop.Kind.LEAVE ? Optional.of(until) : Optional.empty(),
        "Anna");
  }
}
