package app.tamis.reference;

import java.time.LocalDate;
import java.util.List;

/// What stands at the end of the as-of date.
record Stocks(Fraction overdueEnd, Fraction arrearsEnd, long invoicesSoFar) {

  private static final int ARREARS_DAYS = 60;

  static Stocks at(LocalDate monthEnd, List<Bill> bills) {
    return new Stocks(
        unpaid(monthEnd, bills, 0),
        unpaid(monthEnd, bills, ARREARS_DAYS),
        bills.stream().filter(bill -> !bill.issuedOn().isAfter(monthEnd)).count());
  }

  Stocks withNothingOwed() {
    return new Stocks(Fraction.ZERO, Fraction.ZERO, invoicesSoFar);
  }

  private static Fraction unpaid(LocalDate monthEnd, List<Bill> bills, int daysPastDue) {
    return bills.stream()
        .filter(bill -> bill.isMoreThanDaysPastDue(daysPastDue, monthEnd))
        .map(bill -> bill.unpaidTotalAtEndOf(monthEnd))
        .reduce(Fraction.ZERO, Fraction::plus);
  }
}
