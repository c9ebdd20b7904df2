package app.tamis.parting;

import app.tamis.basics.Amount;
import app.tamis.facts.Recorded;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/// What of a client's bills isn't paid.
record Owed(List<Recorded.Invoice> bills, Currency currency) {

  /// Whether it is due yet or not.
  Amount open() {
    return sum(bills);
  }

  Amount overdue(LocalDate today) {
    return sum(bills.stream().filter(bill -> bill.dueOn().isBefore(today)).toList());
  }

  private Amount sum(List<Recorded.Invoice> of) {
    return of.stream()
        .filter(bill -> !bill.paid() && bill.payable() > 0)
        .map(bill -> Amount.of(bill.payable() - bill.received(), currency))
        .reduce(Amount.zero(currency), Amount::plus)
        .rounded();
  }
}
