package app.tamis.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Whether a client seems never to pay for no other reason than that its payments weren't exported.
record PaymentsMissing(LocalDate asOf, int windowMonths, List<Bill> bills, Settings settings) {

  private static final int BILLS_NEEDED = 3;

  boolean of(String clientId) {
    List<Bill> own = bills.stream().filter(bill -> isOf(bill, clientId)).toList();
    List<Bill> ownDue = own.stream().filter(this::wasDueInTheWindow).toList();
    return !settings.paymentsAreCompleteOf(clientId)
        && own.stream().noneMatch(bill -> bill.hasAPaymentBy(asOf))
        && ownDue.size() >= BILLS_NEEDED
        && othersPay(clientId);
  }

  private boolean othersPay(String clientId) {
    List<Bill> due =
        bills.stream()
            .filter(bill -> !isOf(bill, clientId))
            .filter(this::wasDueInTheWindow)
            .toList();
    long paid = due.stream().filter(bill -> bill.hasAPaymentBy(asOf)).count();
    return !due.isEmpty() && paid * 2 >= due.size();
  }

  private boolean wasDueInTheWindow(Bill bill) {
    YearMonth first = YearMonth.from(asOf).minusMonths(windowMonths - 1L);
    return bill.isExpected()
        && !bill.dueOn().isBefore(first.atDay(1))
        && !bill.dueOn().isAfter(asOf);
  }

  private static boolean isOf(Bill bill, String clientId) {
    return bill.invoice().clientId().equals(clientId);
  }
}
