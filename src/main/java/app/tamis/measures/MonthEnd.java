package app.tamis.measures;

import java.util.Optional;
import java.util.OptionalInt;

/// What stood at the end of a client's month. Stocks, not sums: they look back to the beginning.
///
/// @param overdue money on invoices due by then and not paid, without tax
/// @param oldestOverdueDays age in days of the oldest of those invoices, 0 where there is none
/// @param invoicesSoFar invoices issued since the beginning
/// @param seats people supported, empty where unknown
/// @param contract the agreement in force, empty where there is none
public record MonthEnd(
    double overdue,
    int oldestOverdueDays,
    int invoicesSoFar,
    OptionalInt seats,
    OptionalInt endpoints,
    Optional<Contract> contract) {

  public static final MonthEnd NOTHING =
      new MonthEnd(0, 0, 0, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

  /// The kind of agreement in force, and whether the client pays by direct debit or standing order.
  public record Contract(Kind kind, boolean paidByItself) {}

  /// Kinds of agreement; where several are in force the first listed here counts.
  public enum Kind {
    MANAGED,
    BLOCK_HOURS,
    BREAK_FIX
  }
}
