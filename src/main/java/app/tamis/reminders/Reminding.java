package app.tamis.reminders;

import app.tamis.reminders.Halt.Why;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says of each bill of a client which letter may leave on a day, or why none may.
///
/// @param insolventSince when an insolvency was opened; empty where none is known
/// @param stops what people said, and didn't take back
/// @param taken the letters that left, by the bill's id
record Reminding(
    Pace pace,
    Optional<LocalDate> insolventSince,
    List<Stop> stops,
    Map<String, Map<Step, LocalDate>> taken) {

  public Reminding {
    stops = List.copyOf(stops);
    taken = Map.copyOf(taken);
  }

  /// The one that fell due first comes first.
  public List<Overdue> of(List<OpenBill> bills, LocalDate today) {
    return bills.stream()
        .filter(bill -> bill.dueOn().isBefore(today) && bill.open().value().signum() > 0)
        .sorted(Comparator.comparing(OpenBill::dueOn).thenComparing(OpenBill::number))
        .map(bill -> one(bill, today))
        .toList();
  }

  private Overdue one(OpenBill bill, LocalDate today) {
    Map<Step, LocalDate> sent = taken.getOrDefault(bill.id(), Map.of());
    var halt = halt(bill, today);
    return new Overdue(
        bill,
        sent,
        halt,
        halt.isPresent() ? Optional.empty() : pace.due(bill.dueOn(), sent, today),
        halt.isPresent() ? Optional.empty() : pace.nextOn(bill.dueOn(), sent));
  }

  private Optional<Halt> halt(OpenBill bill, LocalDate today) {
    return insolventSince
        .filter(since -> !since.isAfter(today))
        .map(since -> new Halt(Why.INSOLVENT, "", Optional.of(since), Optional.empty()))
        .or(() ->
            stops.stream()
                .filter(stop -> stop.isFor(bill.id(), today))
                .min(Comparator.comparing(Stop::kind))
                .map(Stop::halt))
        .or(() -> bill.disputed() ? Optional.of(Halt.of(Why.DISPUTE, "")) : Optional.empty());
  }
}
