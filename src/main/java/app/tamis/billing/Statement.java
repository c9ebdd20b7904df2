package app.tamis.billing;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What was done for a client in a month, what it was billed and what it owes: figures alone, and
/// none that isn't in the records.
///
/// @param asOf the last day of which payments are counted
/// @param fixedFee whether an agreement with a monthly fee held at the end of the month
/// @param hours empty where they aren't shown, or none are recorded
/// @param lines of the month's bills
/// @param owed empty where nobody says that payments are on record
public record Statement(
    ClientId client,
    String name,
    YearMonth month,
    LocalDate asOf,
    Currency currency,
    boolean fixedFee,
    List<Done> done,
    Requests requests,
    Optional<Hours> hours,
    List<Line> lines,
    List<Bill> bills,
    Optional<Owed> owed,
    Optional<Advice> advice) {

  public Statement {
    done = List.copyOf(done);
    lines = List.copyOf(lines);
    bills = List.copyOf(bills);
  }

  /// @param activity as facts name it: `patches_installed`
  public record Done(String activity, long count) {}

  /// @param closed in the month, whenever they were opened
  /// @param byKind those opened in the month
  /// @param byChannel those opened in the month
  public record Requests(int opened, int closed, List<Counted> byKind, List<Counted> byChannel) {

    static final Requests NONE = new Requests(0, 0, List.of(), List.of());

    public Requests {
      byKind = List.copyOf(byKind);
      byChannel = List.copyOf(byChannel);
    }
  }

  /// @param what as facts name it; `unknown` where they don't
  public record Counted(String what, int count) {}

  /// @param worth what they would have cost by the hour; empty unless it is to be shown and the
  ///   price of an hour is known
  public record Hours(double hours, Optional<Amount> worth) {}

  /// @param inFee whether it comes back each month, or is a licence
  /// @param net without tax
  public record Line(
      String bill,
      String what,
      boolean inFee,
      OptionalDouble quantity,
      OptionalDouble unitPrice,
      Amount net) {}

  /// @param tax empty where the record says none
  /// @param open what is left to pay of it; empty where payments aren't on record
  public record Bill(
      String number,
      LocalDate issuedOn,
      LocalDate dueOn,
      Amount net,
      Optional<Amount> tax,
      Amount toPay,
      Optional<Amount> open) {}

  /// @param bills those on which something is left to pay
  /// @param pastDue what of the total was due before that day
  public record Owed(List<Bill> bills, Amount total, Amount pastDue) {

    public Owed {
      bills = List.copyOf(bills);
    }
  }

  /// Whether no work stands in the records.
  public boolean isQuiet() {
    return done.isEmpty() && requests.opened() == 0 && requests.closed() == 0 && hours.isEmpty();
  }

  /// Of the month's bills, tax included where they say so.
  public Amount billed() {
    return sum(bills.stream().map(Bill::toPay).toList());
  }

  /// Whether all of the month's bills say their tax.
  boolean taxIsSaid() {
    return !bills.isEmpty() && bills.stream().allMatch(bill -> bill.tax().isPresent());
  }

  Amount inFee() {
    return sum(lines.stream().filter(Line::inFee).map(Line::net).toList());
  }

  Amount beside() {
    return sum(lines.stream().filter(line -> !line.inFee()).map(Line::net).toList());
  }

  private Amount sum(List<Amount> amounts) {
    return amounts.stream().reduce(Amount.zero(currency), Amount::plus);
  }
}
