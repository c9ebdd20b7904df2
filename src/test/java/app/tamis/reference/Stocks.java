package app.tamis.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What stands at the end of the as-of date.
record Stocks(BigDecimal overdueEnd, long invoicesSoFar) {

  static Stocks at(LocalDate monthEnd, ClientFacts facts) {
    return new Stocks(
        facts.bills().stream()
            .filter(bill -> bill.fallsDue() && !bill.dueOn().isAfter(monthEnd))
            .map(bill -> bill.unpaidTotalAtEndOf(monthEnd))
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        facts.bills().stream().filter(bill -> !bill.issuedOn().isAfter(monthEnd)).count());
  }
}
