package app.tamis.measures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What stood at the end of a client's month. Stocks, not sums: they look back to the beginning.
///
/// @param overdue money on undisputed invoices due before it and not paid, without tax
/// @param arrears the part of it that is more than 60 days past due
/// @param oldestOverdueDays age in days of the oldest of those invoices, 0 where there is none
/// @param invoicesSoFar invoices issued since the beginning
/// @param seats people supported, empty where unknown
/// @param hoursPerMonth what the owner reckons is spent on the client a month, empty where unsaid
/// @param contract the agreement in force, empty where there is none
public record MonthEnd(
    double overdue,
    double arrears,
    int oldestOverdueDays,
    int invoicesSoFar,
    OptionalInt seats,
    OptionalInt endpoints,
    OptionalDouble hoursPerMonth,
    Optional<Contract> contract) {

  public static final MonthEnd NOTHING =
      new MonthEnd(
          0,
          0,
          0,
          0,
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalDouble.empty(),
          Optional.empty());

  /// The same, had everything been paid.
  public MonthEnd withoutDebt() {
    return new MonthEnd(0, 0, 0, invoicesSoFar, seats, endpoints, hoursPerMonth, contract);
  }

  /// Sizes alone, before anything was billed or agreed.
  MonthEnd atFirst() {
    return new MonthEnd(0, 0, 0, 0, seats, endpoints, hoursPerMonth, Optional.empty());
  }

  /// The same under another agreement.
  public MonthEnd with(Contract other) {
    return new MonthEnd(
        overdue,
        arrears,
        oldestOverdueDays,
        invoicesSoFar,
        seats,
        endpoints,
        hoursPerMonth,
        Optional.of(other));
  }

  /// The agreement in force.
  ///
  /// @param paidByItself whether the client pays by direct debit or standing order
  /// @param hourlyRate what it says an hour costs, empty where it is silent
  /// @param afterHoursMultiplier by what an hour outside business hours is multiplied, likewise
  /// @param noticeDays before it ends, likewise
  /// @param endsOn its last day, where it has one
  public record Contract(
      Kind kind,
      boolean paidByItself,
      OptionalDouble hourlyRate,
      OptionalDouble afterHoursMultiplier,
      OptionalInt noticeDays,
      Optional<LocalDate> endsOn) {

    /// One that says nothing of how it ends.
    public Contract(
        Kind kind,
        boolean paidByItself,
        OptionalDouble hourlyRate,
        OptionalDouble afterHoursMultiplier) {
      this(
          kind,
          paidByItself,
          hourlyRate,
          afterHoursMultiplier,
          OptionalInt.empty(),
          Optional.empty());
    }
  }

  /// Kinds of agreement; where several are in force the first listed here counts.
  public enum Kind {
    MANAGED,
    BLOCK_HOURS,
    BREAK_FIX
  }
}
