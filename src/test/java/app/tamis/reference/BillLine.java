package app.tamis.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/// An invoice line in money.
record BillLine(
    Facts.LineKind kind,
    BigDecimal amount,
    BigDecimal cost,
    boolean costIsAssumed,
    Optional<LocalDate> deliveredOn) {

  static BillLine of(Facts.InvoiceLine line, Portfolio portfolio) {
    BigDecimal amount = cents(line.quantity().multiply(line.unitPrice()));
    BigDecimal share = portfolio.assumedCostShare(line.kind());
    return new BillLine(
        line.kind(),
        amount,
        line.unitCost()
            .map(unitCost -> cents(line.quantity().multiply(unitCost)))
            .orElseGet(() -> cents(amount.multiply(share))),
        line.unitCost().isEmpty(),
        line.deliveredOn());
  }

  /// Halves away from zero: that is what Java calls half up.
  private static BigDecimal cents(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }
}
