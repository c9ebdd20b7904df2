package app.tamis.law;

import app.tamis.basics.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A bill that wasn't paid in time. That nobody disputes it, and that its client isn't insolvent,
/// is for the caller to know.
///
/// @param total what the client must pay, tax included
/// @param due the last day on which it is paid in time
/// @param consumer whether the client buys as a private person
/// @param contractPercent the rate a year that the contract sets, if it does: it goes before the
///   law's
/// @param payments of parts, in the currency of the total
public record LateBill(
    Amount total,
    LocalDate due,
    boolean consumer,
    Optional<BigDecimal> contractPercent,
    List<Payment> payments) {

  public record Payment(LocalDate on, Amount amount) {}

  /// @throws IllegalArgumentException where the contract's rate is below 0, or a payment is in
  ///   another currency
  public LateBill {
    payments = List.copyOf(payments);
    contractPercent
        .filter(percent -> percent.signum() < 0)
        .ifPresent(percent -> {
          throw new IllegalArgumentException("no contract pays its late clients: " + percent);
        });
    payments.forEach(payment -> total.minus(payment.amount()));
  }

  /// What is still owed at the end of a day.
  Amount owedAfter(LocalDate day) {
    return payments.stream()
        .filter(payment -> !payment.on().isAfter(day))
        .map(Payment::amount)
        .reduce(total, Amount::minus);
  }
}
