package app.tamis.measures;

import java.util.Collection;
import java.util.Set;

/// What measures are computed from: sums over months, and stocks at the end. Of one client, or of
/// several together.
///
/// @param months how many months of clients are in the sums
/// @param seatMonths people supported, added up over those months
/// @param overdue money past due and not paid at the end, without tax
/// @param arrears the part of it that is more than 60 days past due
/// @param invoicesSoFar invoices issued since the beginning
/// @param withheld what is imported for others, but says nothing of this client: its sums of it are
///   0, and what rests on it has no value
public record Totals(
    int months,
    Sums sums,
    double seatMonths,
    double overdue,
    double arrears,
    int invoicesSoFar,
    Set<Source> withheld) {

  public Totals {
    withheld = Set.copyOf(withheld);
  }

  public static Totals together(Collection<Totals> parts) {
    return new Totals(
        parts.stream().mapToInt(Totals::months).sum(),
        Sums.total(parts.stream().map(Totals::sums).toList()),
        parts.stream().mapToDouble(Totals::seatMonths).sum(),
        Sums.exact(parts.stream().mapToDouble(Totals::overdue).sum()),
        Sums.exact(parts.stream().mapToDouble(Totals::arrears).sum()),
        parts.stream().mapToInt(Totals::invoicesSoFar).sum(),
        Set.of());
  }

  double of(Figure first, Figure... others) {
    return sums.of(first, others);
  }
}
