package app.tamis.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/// Pays invoices: in time, late, in parts, before they came, not at all, twice and back again.
final class RandomPayments {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal NOTHING = BigDecimal.ZERO;

  private final RandomScene scene;
  private final Dice dice;
  private Optional<LocalDate> earliest = Optional.empty();

  RandomPayments(RandomScene scene) {
    this.scene = scene;
    this.dice = scene.dice();
  }

  Optional<LocalDate> earliest() {
    return earliest;
  }

  void pay(
      RandomClient client, String invoice, LocalDate issued, LocalDate due, BigDecimal payable) {
    switch (client.payingHabit()) {
      case PROMPT -> row(invoice, due.minusDays(dice.between(0, 10)), payable);
      case LATE -> late(invoice, due, payable);
      case NEVER -> never(invoice, due, payable);
      case PARTLY -> partly(invoice, due, payable);
      case UP_FRONT -> row(invoice, issued.minusDays(dice.between(-1, 20)), payable);
      case CHAOTIC -> chaotic(invoice, due, payable);
      case UNSEEN -> {}
    }
  }

  void row(String invoice, LocalDate day, BigDecimal amount) {
    row(invoice, day, amount, dice.unless(80, dice.truth(false)));
  }

  /// What wasn't paid between the beginning and the end of the export isn't there.
  private void row(String invoice, LocalDate day, BigDecimal amount, String failed) {
    if (day.isAfter(scene.lastDay()) || !scene.records().havePaymentsOf(day)) {
      return;
    }
    earliest = Optional.of(earliest.filter(day::isAfter).orElse(day));
    scene
        .tables()
        .add("payments")
        .with("payment_id", scene.tables().newId("P"))
        .with("invoice_id", invoice)
        .with("paid_on", day)
        .with("amount", amount.toPlainString())
        .with("failed", failed);
  }

  private void late(String invoice, LocalDate due, BigDecimal payable) {
    if (dice.percent(40)) {
      row(invoice, due, payable, dice.truth(true));
    }
    row(invoice, due.plusDays(dice.oneOf(1, 7, 30, 31, 32, 90)), payable);
  }

  private void never(String invoice, LocalDate due, BigDecimal payable) {
    if (dice.percent(15)) {
      row(invoice, due.plusDays(dice.between(0, 100)), payable);
    }
  }

  private void partly(String invoice, LocalDate due, BigDecimal payable) {
    BigDecimal third = payable.divide(new BigDecimal(3), 2, RoundingMode.HALF_UP);
    LocalDate day = due.plusDays(dice.between(-10, 20));
    row(invoice, day, third);
    row(invoice, dice.percent(40) ? day : day.plusDays(dice.between(1, 60)), third);
    if (dice.percent(60)) {
      BigDecimal rest = payable.subtract(third).subtract(third);
      row(invoice, day.plusDays(dice.between(0, 90)), rest.subtract(dice.oneOf(CENT, NOTHING)));
    }
  }

  private void chaotic(String invoice, LocalDate due, BigDecimal payable) {
    LocalDate day = due.plusDays(dice.between(-30, 45));
    row(invoice, day, payable);
    if (dice.percent(50)) {
      row(invoice, day, payable);
      row(invoice, day.plusDays(dice.between(0, 30)), payable.negate());
    }
    if (dice.percent(30)) {
      row(invoice, day.plusDays(dice.between(5, 50)), payable.negate());
    }
  }
}
