package app.tamis.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.facts.Recorded.Invoice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeptByPaymentTests {

  private static final LocalDate PROMISED = LocalDate.of(2026, 1, 10);

  @Test
  void the_same_sum_since_the_promise_looks_as_if_it_met_it() {
    assertThat(proposed("216.00", bill("F7", 216.00, PROMISED.plusDays(3))))
        .contains(new KeptByPayment("F7", PROMISED.plusDays(3)));
    assertThat(proposed("216.00", bill("F7", 216.00, PROMISED))).isPresent();
  }

  @Test
  void another_sum_or_one_that_came_before_does_not() {
    assertThat(proposed("216.00", bill("F7", 215.99, PROMISED.plusDays(3)))).isEmpty();
    assertThat(proposed("216.00", bill("F7", 216.00, PROMISED.minusDays(1)))).isEmpty();
  }

  @Test
  void a_promise_without_a_sum_is_met_by_no_payment() {
    assertThat(
            KeptByPayment.of(
                commitment(Optional.empty()),
                PROMISED,
                List.of(bill("F7", 0, PROMISED.plusDays(1)))))
        .isEmpty();
  }

  private static Optional<KeptByPayment> proposed(String amount, Invoice bill) {
    return KeptByPayment.of(
        commitment(Optional.of(new BigDecimal(amount))), PROMISED, List.of(bill));
  }

  private static Commitment commitment(Optional<BigDecimal> amount) {
    return new Commitment(
        new UUID(0, 1),
        new ClientId("C1"),
        Optional.empty(),
        "",
        "pays the call-out",
        amount,
        Optional.empty(),
        "Olive",
        Instant.EPOCH,
        List.of());
  }

  private static Invoice bill(String number, double received, LocalDate on) {
    return new Invoice(
        number,
        PROMISED.minusDays(20),
        PROMISED,
        180,
        216,
        received,
        Optional.of(on),
        true,
        Optional.empty());
  }
}
