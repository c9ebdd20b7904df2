package app.tamis.measures;

import java.util.Collection;

/// What measures are computed from: sums over months, and stocks at the end. Of one client, or of
/// several together.
///
/// @param months how many months of clients are in the sums
/// @param seatMonths people supported, added up over those months
/// @param overdue money past due and not paid at the end, without tax
/// @param invoicesSoFar invoices issued since the beginning
public record Totals(int months, Sums sums, double seatMonths, double overdue, int invoicesSoFar) {

  public static Totals together(Collection<Totals> parts) {
    return new Totals(
        parts.stream().mapToInt(Totals::months).sum(),
        Sums.total(parts.stream().map(Totals::sums).toList()),
        parts.stream().mapToDouble(Totals::seatMonths).sum(),
        Sums.exact(parts.stream().mapToDouble(Totals::overdue).sum()),
        parts.stream().mapToInt(Totals::invoicesSoFar).sum());
  }

  double of(Figure first, Figure... others) {
    return sums.of(first, others);
  }
}
