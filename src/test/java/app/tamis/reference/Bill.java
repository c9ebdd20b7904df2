package app.tamis.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;

/// An invoice with its lines and with what was paid on it.
record Bill(Facts.Invoice invoice, LocalDate dueOn, List<BillLine> lines, List<PaidIn> paidIns) {

  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  /// A payment that didn't fail, or a credit note that names the invoice.
  record PaidIn(LocalDate day, BigDecimal amount) {}

  LocalDate issuedOn() {
    return invoice.issuedOn();
  }

  BigDecimal total() {
    return total(lines);
  }

  static BigDecimal total(List<BillLine> lines) {
    return lines.stream().map(BillLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal payable() {
    return invoice.total().orElseGet(this::total);
  }

  boolean fallsDue() {
    return payable().signum() > 0;
  }

  boolean isOverdueOn(LocalDate day) {
    return fallsDue() && dueOn.isBefore(day);
  }

  boolean isFullyPaidBy(LocalDate day) {
    return missing(day).signum() == 0;
  }

  /// Total × unpaid share at the end of a day.
  BigDecimal unpaidTotalAtEndOf(LocalDate day) {
    BigDecimal missing = missing(day);
    // Multiplied before divided, so that nothing paid leaves the total to the cent.
    return missing.signum() == 0
        ? BigDecimal.ZERO
        : total().multiply(missing).divide(payable(), MathContext.DECIMAL128);
  }

  BigDecimal unpaidTotalAtBeginningOf(LocalDate day) {
    return unpaidTotalAtEndOf(day.minusDays(1));
  }

  private BigDecimal missing(LocalDate endOfDay) {
    BigDecimal missing = payable().subtract(paidBy(endOfDay));
    return fallsDue() && missing.compareTo(HALF_A_CENT) >= 0 ? missing : BigDecimal.ZERO;
  }

  private BigDecimal paidBy(LocalDate day) {
    return paidIns.stream()
        .filter(paidIn -> !paidIn.day().isAfter(day))
        .map(PaidIn::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
