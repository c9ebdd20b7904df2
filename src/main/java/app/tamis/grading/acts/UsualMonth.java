package app.tamis.grading.acts;

import app.tamis.measures.ClientInWindow;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What a client's last months come to on average, as far as the price of an agreement hangs on it.
///
/// @param months how many there are: at most 24
/// @param bills for service, by agreement and by the hour
/// @param leastBill in any of the months
/// @param mostBill likewise
/// @param hours of work
/// @param fewHours the 10th percentile of a month's hours, by nearest rank
/// @param manyHours the 90th
/// @param hourCost what an hour costs us: all labour ÷ all hours, or the default cost without hours
/// @param afterHours hours outside business hours
public record UsualMonth(
    int months,
    double bills,
    double leastBill,
    double mostBill,
    double hours,
    double fewHours,
    double manyHours,
    double hourCost,
    double afterHours) {

  /// Fewer say nothing of what is usual.
  static final int ENOUGH = 6;

  /// Older ones say nothing of what is usual any more.
  static final int AT_MOST = 24;

  /// @param defaultCost of an hour
  static UsualMonth of(ClientInWindow client, double defaultCost) {
    int count = client.months().size();
    var bills = sorted(client, UsualMonth::bill);
    var hours = sorted(client, month -> month.sums().of(Figure.MINUTES) / 60);
    double allHours = Months.sum(client, Figure.MINUTES) / 60;
    return new UsualMonth(
        count,
        Months.service(client) / count,
        bills.getFirst(),
        bills.getLast(),
        allHours / count,
        nearestRank(1, hours),
        nearestRank(9, hours),
        allHours > 0 ? Months.sum(client, Figure.LABOUR_COST) / allHours : defaultCost,
        Months.sum(client, Figure.AFTER_HOURS_MINUTES) / 60 / count);
  }

  private static double bill(ClientMonth month) {
    return month.sums().of(Figure.REVENUE_RECURRING, Figure.REVENUE_LABOUR);
  }

  /// The ⌈tenths ÷ 10 × n⌉-th smallest.
  static double nearestRank(int tenths, List<Double> sorted) {
    return sorted.get(Math.ceilDiv(tenths * sorted.size(), 10) - 1);
  }

  private static List<Double> sorted(ClientInWindow client, ToDoubleFunction<ClientMonth> figure) {
    return client.months().stream().mapToDouble(figure).sorted().boxed().toList();
  }
}
