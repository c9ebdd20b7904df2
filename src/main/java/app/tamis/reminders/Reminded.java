package app.tamis.reminders;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.billing.Payee;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A client whose bills are past due, as of a day.
///
/// @param number in the register
/// @param payee to whom letters go; empty where nobody knows
/// @param language of its letters, `en` or `fr`
/// @param consumer whether it buys as a private person; empty where nobody knows
/// @param insolventSince when an insolvency was opened; empty where none is known
/// @param stops what people said that stops letters, and didn't take back
public record Reminded(
    ClientId client,
    int number,
    String name,
    List<String> address,
    Optional<Payee> payee,
    String language,
    Optional<Boolean> consumer,
    Optional<LocalDate> insolventSince,
    List<Overdue> bills,
    List<Stop> stops) {

  public Reminded {
    address = List.copyOf(address);
    bills = List.copyOf(bills);
    stops = List.copyOf(stops);
  }

  /// The letter that may leave today: that of the bill that is furthest; empty where none is due.
  public Optional<Step> next() {
    return bills.stream().flatMap(one -> one.next().stream()).max(Step::compareTo);
  }

  /// Those for which a letter of today counts as a step.
  public List<Overdue> due() {
    return bills.stream().filter(one -> one.next().isPresent()).toList();
  }

  /// Those that a letter of today names.
  public List<Overdue> named() {
    return bills.stream().filter(Overdue::isNamed).toList();
  }

  /// Those that aren't asked for.
  public List<Overdue> halted() {
    return bills.stream().filter(one -> !one.isNamed()).toList();
  }

  /// Why nothing leaves, each reason once.
  public List<Message> halts() {
    return bills.stream()
        .flatMap(one -> one.halt().stream())
        .distinct()
        .map(Halt::message)
        .toList();
  }

  public boolean isReady() {
    return next().isPresent() && payee.isPresent();
  }
}
