package app.tamis.law;

import static app.tamis.law.LawFixtures.FRANCE;
import static app.tamis.law.LawFixtures.UNITED_KINGDOM;
import static app.tamis.law.LawFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Amount;
import app.tamis.law.Interest.Owed;
import app.tamis.law.LateBill.Payment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every bill, however it was paid.
class InterestPropertiesTests {

  private static final Currency EUROS = Currency.getInstance("EUR");
  private static final int BILLS = 300;

  record Late(LateBill bill, LocalDate paidOn) {}

  static Stream<Late> bills() {
    var dice = new Random(1998);
    return Stream.generate(() -> late(dice)).limit(BILLS);
  }

  private static Late late(Random dice) {
    var due = day("2025-01-01").plusDays(dice.nextInt(500));
    var paidOn = due.plusDays(1 + dice.nextInt(200));
    var payments = new ArrayList<Payment>();
    for (int count = dice.nextInt(3); count > 0; count--) {
      payments.add(new Payment(due.plusDays(1 + dice.nextInt(200)), euros(dice.nextInt(30_000))));
    }
    var total = euros(60_000 + dice.nextInt(2_000_000));
    return new Late(new LateBill(total, due, false, Optional.empty(), payments), paidOn);
  }

  private static Amount euros(int cents) {
    return new Amount(BigDecimal.valueOf(cents, 2), EUROS);
  }

  @ParameterizedTest
  @MethodSource("bills")
  void stretches_follow_each_other_without_a_gap_from_the_day_after_due_to_the_day_before_payment(
      Late late) {
    var stretches = owed(late, FRANCE).stretches();

    var next = late.bill.due().plusDays(1);
    for (var stretch : stretches) {
      assertThat(stretch.first()).isEqualTo(next);
      assertThat(HalfYears.first(stretch.first())).isEqualTo(HalfYears.first(stretch.last()));
      next = stretch.last().plusDays(1);
    }
    assertThat(next).isEqualTo(late.paidOn);
  }

  @ParameterizedTest
  @MethodSource("bills")
  void it_is_the_sum_of_what_each_day_costs(Late late) {
    for (var law : List.of(FRANCE, UNITED_KINGDOM)) {
      var byDay =
          Stream.iterate(
                  late.bill.due().plusDays(1), day -> day.isBefore(late.paidOn), d -> d.plusDays(1))
              .map(day -> ofTheDay(late.bill, law, day))
              .reduce(BigDecimal.ZERO, BigDecimal::add);

      assertThat(owed(late, law).interest()).isEqualTo(new Amount(byDay, EUROS).rounded());
    }
  }

  private static BigDecimal ofTheDay(LateBill bill, LawTable law, LocalDate day) {
    var rate = law.late().rate().orElseThrow();
    var rateDay = rate.wholeAtItsBeginning() ? bill.due().plusDays(1) : day;
    return bill.owedAfter(day)
        .value()
        .multiply(rate.on(rateDay).orElseThrow().value())
        .divide(BigDecimal.valueOf(36_500), 20, RoundingMode.HALF_UP);
  }

  @ParameterizedTest
  @MethodSource("bills")
  void a_day_more_never_costs_less(Late late) {
    var longer = new Late(late.bill, late.paidOn.plusDays(1));

    assertThat(owed(longer, FRANCE).interest())
        .isGreaterThanOrEqualTo(owed(late, FRANCE).interest());
  }

  @ParameterizedTest
  @MethodSource("bills")
  void the_united_kingdom_knows_one_rate_a_bill(Late late) {
    assertThat(owed(late, UNITED_KINGDOM).stretches())
        .extracting(Stretch::percent)
        .allSatisfy(percent ->
            assertThat(percent)
                .isEqualTo(owed(late, UNITED_KINGDOM).stretches().getFirst().percent()));
  }

  @ParameterizedTest
  @MethodSource("bills")
  void who_paid_parts_early_owes_less_than_who_paid_none(Late late) {
    var bill = late.bill;
    var unpaid = new LateBill(bill.total(), bill.due(), false, Optional.empty(), List.of());

    assertThat(owed(late, FRANCE).interest())
        .isLessThanOrEqualTo(owed(new Late(unpaid, late.paidOn), FRANCE).interest());
    assertThat(owed(late, FRANCE).stretches().stream().mapToInt(Stretch::days).sum())
        .isEqualTo((int) ChronoUnit.DAYS.between(bill.due(), late.paidOn) - 1);
  }

  private static Owed owed(Late late, LawTable law) {
    return (Owed) Interest.of(late.bill, law, late.paidOn);
  }
}
