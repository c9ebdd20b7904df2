package app.tamis.debits;

import app.tamis.facts.Bill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a debit that came back undoes: the payment that another system wrote down when it was
/// drawn, where it did.
final class Returns {

  /// A debit is booked on the day on which it is drawn, or when it is paid out some days later.
  private static final int DAYS_BEFORE = 3;

  private static final int DAYS_AFTER = 10;

  private Returns() {}

  /// @param taken payments that other debits undo
  static Optional<Bill.Payment> undone(Debit debit, Bill bill, Set<String> taken) {
    return bill.payments().stream()
        .filter(payment -> !payment.failed() && isOf(debit, payment))
        .filter(payment -> !taken.contains(payment.id()))
        .min(Comparator.comparing(Bill.Payment::paidOn).thenComparing(Bill.Payment::id));
  }

  /// Whether another system has it as a payment that failed.
  static boolean isKnown(Debit debit, Bill bill) {
    return bill.payments().stream().anyMatch(payment -> payment.failed() && isOf(debit, payment));
  }

  private static boolean isOf(Debit debit, Bill.Payment payment) {
    var charged = debit.chargeOn();
    return payment.amount().compareTo(debit.amount().value()) == 0
        && !payment.paidOn().isBefore(charged.minusDays(DAYS_BEFORE))
        && !payment.paidOn().isAfter(charged.plusDays(DAYS_AFTER));
  }

  /// The bill as it is without that payment.
  ///
  /// @param payment empty where no system knew of one
  static Bill without(Bill bill, Debit debit, Optional<Bill.Payment> payment) {
    var payments = new ArrayList<>(bill.payments());
    payment.ifPresent(payments::remove);
    payments.add(
        payment
            .map(one -> new Bill.Payment(one.id(), one.paidOn(), one.amount(), true))
            .orElseGet(() ->
                new Bill.Payment(ownId(debit), debit.chargeOn(), debit.amount().value(), true)));
    return new Bill(
        bill.id(),
        bill.number(),
        bill.issuedOn(),
        bill.dueOn(),
        bill.payable(),
        bill.received().subtract(payment.map(Bill.Payment::amount).orElse(BigDecimal.ZERO)),
        bill.disputed(),
        payments);
  }

  /// By which facts know one that no other system has.
  static String ownId(Debit debit) {
    return "#" + debit.id();
  }

  /// The day that it bears.
  static LocalDate on(Debit debit, Optional<Bill.Payment> payment) {
    return payment.map(Bill.Payment::paidOn).orElse(debit.chargeOn());
  }

  /// The same of all that came back, in the order of their numbers.
  static Bill without(Bill bill, List<Debit> returned) {
    var left = bill;
    for (var debit : returned) {
      if (debit.bill().equals(bill.id()) && !isKnown(debit, left)) {
        left = without(left, debit, undone(debit, left, Set.of()));
      }
    }
    return left;
  }
}
