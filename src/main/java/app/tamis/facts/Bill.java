package app.tamis.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A bill with what came in for it, as whoever collects it needs to know it: by its own id, to the
/// cent.
///
/// @param number as printed; the id where it has none
/// @param payable what is to be paid, tax included where the bill says so; nothing or less on a
///   credit note
/// @param received payments and credits by the end of the time asked for
/// @param payments in the order of their days, those among them that failed
public record Bill(
    String id,
    String number,
    LocalDate issuedOn,
    LocalDate dueOn,
    BigDecimal payable,
    BigDecimal received,
    Optional<Boolean> disputed,
    List<Payment> payments) {

  public Bill {
    payments = List.copyOf(payments);
  }

  /// @param failed whether it was a debit that came back
  public record Payment(String id, LocalDate paidOn, BigDecimal amount, boolean failed) {}

  /// What is still to be paid; nothing where more came than was asked.
  public BigDecimal open() {
    return payable.subtract(received).max(BigDecimal.ZERO);
  }

  /// What was still to be paid at the end of a day, of payments alone.
  public BigDecimal openOn(LocalDate day) {
    if (issuedOn.isAfter(day)) {
      return BigDecimal.ZERO;
    }
    var paid =
        payments.stream()
            .filter(payment -> !payment.failed() && !payment.paidOn().isAfter(day))
            .map(Payment::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return payable.subtract(paid).max(BigDecimal.ZERO);
  }
}
