package app.tamis.reference;

import java.time.LocalDate;
import java.util.Optional;

/// An invoice line in money.
record BillLine(
    Facts.LineKind kind,
    Fraction amount,
    Fraction cost,
    boolean costIsAssumed,
    Optional<LocalDate> deliveredOn,
    Optional<Facts.Period> period) {

  private static final int CENTS = 2;

  static BillLine of(Facts.InvoiceLine line, Settings settings) {
    Fraction quantity = line.quantity().orElse(Fraction.ONE);
    Fraction amount = cents(quantity.times(line.unitPrice()));
    Fraction share = settings.assumedCostShare(line.kind());
    return new BillLine(
        line.kind(),
        amount,
        line.unitCost()
            .map(unitCost -> cents(quantity.times(unitCost)))
            .orElseGet(() -> cents(amount.times(share))),
        line.unitCost().isEmpty(),
        line.deliveredOn(),
        line.period());
  }

  /// Stands for the lines of an invoice of which only the total is known.
  static BillLine ofTotal(Fraction total, Fraction tax) {
    return new BillLine(
        Facts.LineKind.UNKNOWN,
        cents(total.minus(tax)),
        Fraction.ZERO,
        true,
        Optional.empty(),
        Optional.empty());
  }

  boolean isPositivelyRecurring() {
    return kind == Facts.LineKind.RECURRING && amount.isPositive();
  }

  boolean isNegativelyRecurring() {
    return kind == Facts.LineKind.RECURRING && amount.isNegative();
  }

  private static Fraction cents(Fraction exact) {
    return exact.rounded(CENTS);
  }
}
