package app.tamis.grading.acts;

import app.tamis.measures.ClientInWindow;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What a client's last months come to on average, as far as the price of an agreement hangs on it.
///
/// @param months how many there are: at most 24
/// @param bills for service; empty where no bills were imported
/// @param hours of work
/// @param fewHours the 10th percentile of a month's hours, by nearest rank
/// @param manyHours the 90th
/// @param hourCost what an hour costs us: all labour ÷ all hours, or the default cost without hours
/// @param afterHours hours outside business hours
public record UsualMonth(
    int months,
    Optional<Bills> bills,
    double hours,
    double fewHours,
    double manyHours,
    double hourCost,
    double afterHours) {

  /// What is billed for service, by agreement and by the hour.
  ///
  /// @param least in any of the months
  /// @param most likewise
  public record Bills(double usual, double least, double most) {}

  /// Fewer say nothing of what is usual.
  static final int ENOUGH = 6;

  /// Older ones say nothing of what is usual any more.
  static final int AT_MOST = 24;

  /// @param billed whether bills were imported
  /// @param defaultCost of an hour
  static UsualMonth of(ClientInWindow client, boolean billed, double defaultCost) {
    int count = client.months().size();
    var hours = sorted(client, month -> month.sums().of(Figure.MINUTES) / 60);
    double allHours = ChangedMonths.sum(client, Figure.MINUTES) / 60;
    return new UsualMonth(
        count,
        billed ? Optional.of(bills(client)) : Optional.empty(),
        allHours / count,
        nearestRank(1, hours),
        nearestRank(9, hours),
        allHours > 0 ? ChangedMonths.sum(client, Figure.LABOUR_COST) / allHours : defaultCost,
        ChangedMonths.sum(client, Figure.AFTER_HOURS_MINUTES) / 60 / count);
  }

  private static Bills bills(ClientInWindow client) {
    var bills = sorted(client, UsualMonth::bill);
    return new Bills(
        ChangedMonths.service(client) / client.months().size(), bills.getFirst(), bills.getLast());
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
