package app.tamis.agreements;

import app.tamis.facts.Recorded.Invoice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Whether a payment looks as if it met a promise: the same sum, to the cent, came for a bill since
/// it was promised. It is proposed, and a person says whether it was kept.
///
/// @param bill as it is printed
/// @param on the day on which the last of it came
public record KeptByPayment(String bill, LocalDate on) {

  /// @param promisedOn the day of the promise
  static Optional<KeptByPayment> of(
      Commitment commitment, LocalDate promisedOn, List<Invoice> bills) {
    if (!canBeMet(commitment)) {
      return Optional.empty();
    }
    var wanted = commitment.amount().orElseThrow();
    return bills.stream()
        .filter(bill -> isSum(bill.received(), wanted))
        .flatMap(
            bill -> bill.lastReceivedOn().map(on -> new KeptByPayment(bill.number(), on)).stream())
        .filter(paid -> !paid.on().isBefore(promisedOn))
        .findFirst();
  }

  /// Whether a payment could: something is still to be said of it, and it is a sum.
  static boolean canBeMet(Commitment commitment) {
    return commitment.isOpen() && commitment.amount().isPresent();
  }

  private static boolean isSum(double received, BigDecimal wanted) {
    return BigDecimal.valueOf(received).setScale(2, RoundingMode.HALF_UP).compareTo(wanted) == 0;
  }
}
