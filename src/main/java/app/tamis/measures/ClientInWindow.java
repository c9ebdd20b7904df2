package app.tamis.measures;

import app.tamis.basics.ClientId;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A client that is in the portfolio at the window's end, with its own months in the window.
///
/// @param months one row per month from the client's first month in the window on; at least one
/// @param withheld what is imported for others, but says nothing of this client
public record ClientInWindow(
    ClientOnRecord client, List<ClientMonth> months, Set<Source> withheld) {

  public ClientInWindow {
    months = List.copyOf(months);
    withheld = Set.copyOf(withheld);
  }

  /// The same client, had its months been others.
  public ClientInWindow with(List<ClientMonth> others) {
    return new ClientInWindow(client, others, withheld);
  }

  public ClientId id() {
    return client.id();
  }

  public MonthEnd end() {
    return months.getLast().end();
  }

  public Totals totals() {
    return totals(Sums.total(sums()), months.size(), seats(months));
  }

  /// The same totals with each month left out in turn; stocks stay as they are.
  public List<Totals> withoutEachMonth() {
    var sums = sums();
    double seats = seats(months);
    var without = new ArrayList<Totals>(months.size());
    for (int i = 0; i < months.size(); i++) {
      var rest = Sums.totalWithout(i, sums);
      without.add(totals(rest, months.size() - 1, seats - seats(months.get(i))));
    }
    return without;
  }

  private Totals totals(Sums sums, int count, double seatMonths) {
    var end = end();
    return new Totals(
        count, sums, seatMonths, end.overdue(), end.arrears(), end.invoicesSoFar(), withheld);
  }

  private List<Sums> sums() {
    return months.stream().map(ClientMonth::sums).toList();
  }

  private static double seats(List<ClientMonth> months) {
    return months.stream().mapToDouble(ClientInWindow::seats).sum();
  }

  private static double seats(ClientMonth month) {
    return month.end().seats().orElse(0);
  }
}
