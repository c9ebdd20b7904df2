package app.tamis.grading.acts;

import app.tamis.basics.Problems;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import app.tamis.measures.MonthEnd;
import app.tamis.measures.PortfolioWindow;
import app.tamis.measures.Sums;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/// What acts do to a client's months.
final class ChangedMonths {

  private ChangedMonths() {}

  static ClientInWindow each(ClientInWindow client, UnaryOperator<Sums> change) {
    return client.with(
        client.months().stream().map(month -> month.with(change.apply(month.sums()))).toList());
  }

  static ClientInWindow eachEnd(ClientInWindow client, UnaryOperator<MonthEnd> change) {
    return client.with(
        client.months().stream().map(month -> month.with(change.apply(month.end()))).toList());
  }

  static double sum(ClientInWindow client, Figure first, Figure... others) {
    return client.totals().sums().of(first, others);
  }

  /// What was billed for service in all months: by agreement, and by the hour.
  static double service(ClientInWindow client) {
    return sum(client, Figure.REVENUE_RECURRING, Figure.REVENUE_LABOUR);
  }

  /// Of all clients; empty where hours, or what an hour costs, aren't known.
  static OptionalDouble labourCost(PortfolioWindow portfolio) {
    return portfolio.measures().value(Measure.HOURS).isPresent()
            && portfolio.costs().defaultHourlyCost().isPresent()
        ? OptionalDouble.of(portfolio.totals().sums().of(Figure.LABOUR_COST))
        : OptionalDouble.empty();
  }

  /// @throws Problems with that sentence about the number, where it isn't from 0 to 1
  static void requireShare(String sentence, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw Problems.of(sentence, share);
    }
  }
}
