package app.tamis.debits;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.facts.Bill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PayingHabitsTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  @Test
  void nothing_on_record_stays_unknown() {
    var habits = PayingHabits.of(List.of(bill(1, "100.00")), TODAY);

    assertThat(habits.daysLate()).isEmpty();
    assertThat(habits.mostOpen()).isEmpty();
    assertThat(PayingHabits.of(List.of(), TODAY).usual()).isEmpty();
  }

  @Test
  void lateness_and_what_was_open_come_from_payments_that_came() {
    var late = bill(10, "100.00", paid(LocalDate.of(2025, 12, 10), "100.00", false));
    var onTime = bill(9, "50.00", paid(LocalDate.of(2025, 10, 20), "50.00", false));

    var habits = PayingHabits.of(List.of(late, onTime), TODAY);

    assertThat(habits.daysLate()).as("10 and 0 days").hasValue(5);
    assertThat(habits.monthEnds()).hasSize(12);
    assertThat(open(habits, YearMonth.of(2025, 11))).isEqualByComparingTo("100.00");
    assertThat(open(habits, YearMonth.of(2025, 12))).isEqualByComparingTo("0");
  }

  @Test
  void bills_that_differ_are_counted_against_the_usual_one() {
    var bills =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> bill(month, month % 3 == 0 ? "130.00" : "100.0"))
            .toList();

    var habits = PayingHabits.of(bills, LocalDate.of(2026, 1, 15));

    assertThat(habits.usual())
        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("100"));
    assertThat(habits.differing()).isEqualTo(4);
    assertThat(habits.bills()).isEqualTo(12);
  }

  @Test
  void a_debit_that_came_back_undoes_the_payment_that_another_system_wrote_down() {
    var bill = bill(12, "100.00", paid(LocalDate.of(2026, 1, 30), "100.00", false));
    var debit =
        new Debit(
            UUID.randomUUID(),
            1,
            UUID.randomUUID(),
            UUID.randomUUID(),
            new ClientId("C001"),
            bill.id(),
            bill.number(),
            bill.issuedOn(),
            Amount.of("100.00", "EUR"),
            LocalDate.of(2026, 1, 29),
            Outcome.FAILED,
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            false);

    var left = Returns.without(bill, List.of(debit));

    assertThat(left.open()).isEqualByComparingTo("100.00");
    assertThat(left.payments()).containsExactly(paid(LocalDate.of(2026, 1, 30), "100.00", true));
    assertThat(Returns.without(left, List.of(debit))).as("known already").isEqualTo(left);
  }

  private static BigDecimal open(PayingHabits habits, YearMonth month) {
    return habits.monthEnds().stream()
        .filter(one -> one.month().equals(month))
        .findFirst()
        .orElseThrow()
        .open();
  }

  private static Bill.Payment paid(LocalDate on, String amount, boolean failed) {
    return new Bill.Payment("P" + on, on, new BigDecimal(amount), failed);
  }

  /// Issued at the end of a month of 2025, due 30 days later.
  private static Bill bill(int month, String payable, Bill.Payment... payments) {
    var issued = YearMonth.of(2025, month).atEndOfMonth();
    var received =
        List.of(payments).stream()
            .filter(one -> !one.failed())
            .map(Bill.Payment::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Bill(
        "I" + month,
        "F-" + month,
        issued,
        issued.plusDays(30),
        new BigDecimal(payable),
        received,
        Optional.empty(),
        List.of(payments));
  }
}
