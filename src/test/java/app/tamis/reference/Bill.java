package app.tamis.reference;

import java.time.LocalDate;
import java.util.List;

/// An invoice with its lines, the months in which they count, and what was paid on it.
///
/// @param countsForLateness whether it is undisputed, and issued when payments were recorded
/// @param payments of any kind, those that failed too
record Bill(
    Facts.Invoice invoice,
    LocalDate dueOn,
    List<Counted> lines,
    boolean countsForLateness,
    List<PaidIn> paidIns,
    List<LocalDate> payments) {

  private static final Fraction HALF_A_CENT = Fraction.of("0.005");

  /// How many days a debt grows late.
  private static final int LATEST_DAYS = 120;

  record Counted(BillLine line, Spread spread) {}

  /// A payment that didn't fail, or a credit note that names the invoice.
  record PaidIn(LocalDate day, Fraction amount) {}

  LocalDate issuedOn() {
    return invoice.issuedOn();
  }

  Fraction total() {
    return lines.stream()
        .map(counted -> counted.line().amount())
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  Fraction payable() {
    return invoice.total().orElseGet(this::total);
  }

  boolean fallsDue() {
    return payable().isPositive();
  }

  /// Whether lateness on it is held against the client.
  boolean isExpected() {
    return countsForLateness && fallsDue();
  }

  boolean isMoreThanDaysPastDue(int days, LocalDate day) {
    return isExpected() && dueOn.plusDays(days).isBefore(day);
  }

  boolean growsLateOn(LocalDate day) {
    return isMoreThanDaysPastDue(0, day) && !day.isAfter(dueOn.plusDays(LATEST_DAYS));
  }

  boolean isFullyPaidBy(LocalDate day) {
    return fallsDue() && missing(day).isZero();
  }

  boolean hasAPaymentBy(LocalDate day) {
    return payments.stream().anyMatch(paid -> !paid.isAfter(day));
  }

  /// Whether a positive recurring line of it counts in three or more months.
  boolean lastsLong() {
    return lines.stream()
        .filter(counted -> counted.line().isPositivelyRecurring())
        .map(counted -> counted.spread().shares())
        .anyMatch(shares -> shares.size() >= 3);
  }

  /// Total × unpaid share at the end of a day.
  Fraction unpaidTotalAtEndOf(LocalDate day) {
    Fraction missing = missing(day);
    return missing.isZero() ? Fraction.ZERO : total().times(missing).over(payable());
  }

  Fraction unpaidTotalAtBeginningOf(LocalDate day) {
    return unpaidTotalAtEndOf(day.minusDays(1));
  }

  private Fraction missing(LocalDate endOfDay) {
    Fraction missing = payable().minus(paidBy(endOfDay));
    return missing.isAtLeast(HALF_A_CENT) ? missing : Fraction.ZERO;
  }

  private Fraction paidBy(LocalDate day) {
    return paidIns.stream()
        .filter(paidIn -> !paidIn.day().isAfter(day))
        .map(PaidIn::amount)
        .reduce(Fraction.ZERO, Fraction::plus);
  }
}
