package app.tamis.reminders;

import app.tamis.basics.Amount;
import app.tamis.law.LateBill;
import app.tamis.law.LateBill.Payment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// A bill that is past due, as facts tell it.
///
/// @param id of the invoice
/// @param number as printed
/// @param total tax included
/// @param payments and credits
/// @param disputed whether a tool says so
public record OpenBill(
    String id,
    String number,
    LocalDate issuedOn,
    LocalDate dueOn,
    Amount total,
    List<Payment> payments,
    boolean disputed) {

  public OpenBill {
    payments = List.copyOf(payments);
  }

  public Amount open() {
    return payments.stream().map(Payment::amount).reduce(total, Amount::minus);
  }

  public int daysLate(LocalDate today) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
  }

  /// No clause of ours sets a rate of its own.
  LateBill late(boolean consumer) {
    return new LateBill(total, dueOn, consumer, Optional.empty(), payments);
  }
}
