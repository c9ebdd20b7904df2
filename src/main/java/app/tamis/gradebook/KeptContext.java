package app.tamis.gradebook;

import static java.util.stream.Collectors.toMap;

import app.tamis.basics.ClientId;
import app.tamis.measures.CostBasis;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import app.tamis.measures.PortfolioWindow;
import app.tamis.measures.PortfolioWindow.PaymentsMissing;
import app.tamis.measures.Source;
import app.tamis.measures.Window;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// What a grading knew of the portfolio beside its clients.
///
/// @param imported the tables and columns with a value of any client by then
/// @param hoursEstimated whether hours were the owner's guess
/// @param timeCoverage how much of what technicians are paid for they wrote down
/// @param unpaidBills how many of a client's bills fell due, whose payments seem to be missing
record KeptContext(
    CostBasis costs,
    Set<Source> imported,
    boolean hoursEstimated,
    OptionalDouble timeCoverage,
    Map<ClientId, Integer> unpaidBills) {

  KeptContext {
    imported = Set.copyOf(imported);
    unpaidBills = Map.copyOf(unpaidBills);
  }

  static KeptContext of(PortfolioWindow portfolio) {
    return new KeptContext(
        portfolio.costs(),
        portfolio.imported(),
        portfolio.hoursEstimated(),
        portfolio.timeCoverage(),
        portfolio.paymentsMissing().stream()
            .collect(toMap(missing -> missing.client().id(), PaymentsMissing::bills)));
  }

  /// The portfolio as the grading knew it.
  PortfolioWindow with(Window window, List<KeptInputs> clients) {
    return new PortfolioWindow(
        window,
        costs,
        imported,
        hoursEstimated,
        timeCoverage,
        clients.stream()
            .map(KeptInputs::client)
            .filter(client -> unpaidBills.containsKey(client.id()))
            .map(this::missing)
            .toList(),
        clients.stream().map(KeptInputs::inWindow).toList(),
        0);
  }

  private PaymentsMissing missing(ClientOnRecord client) {
    return new PaymentsMissing(client, unpaidBills.getOrDefault(client.id(), 0));
  }
}
