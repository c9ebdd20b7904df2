package app.tamis.stack;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.gradebook.Standing;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What tools and what is known of clients come to together: costs, and what those with and without
/// remote monitoring take.
public record StackFigures(Standing standing, StackPicture picture) {

  public SupplierCosts costs(ClientId client) {
    return SupplierCosts.of(client, picture.equipment(), picture.toolkit());
  }

  /// Of clients in the portfolio that something is to be paid for, the dearest first.
  public List<SupplierCosts> costs() {
    return picture.setUps().keySet().stream()
        .map(this::costs)
        .filter(one -> !one.isEmpty())
        .sorted((one, other) -> {
          int dearest = other.total().compareTo(one.total());
          return dearest == 0 ? one.client().text().compareTo(other.client().text()) : dearest;
        })
        .toList();
  }

  /// Of the months that grades look at.
  public Dilemma dilemma() {
    var taken =
        standing.grades().portfolio().clients().stream()
            .filter(client -> picture.setUp(client.id()).isPresent())
            .map(this::taken)
            .toList();
    return Dilemma.of(taken, perEndpoint(taken), hourCost());
  }

  private Dilemma.Taken taken(ClientInWindow client) {
    var totals = client.totals();
    double months = Math.max(1, totals.months());
    return new Dilemma.Taken(
        client.id(),
        monitored(client.id()),
        totals.sums().of(Figure.MINUTES) / 60 / months,
        totals.sums().of(Figure.CLIENT_TICKETS) / months,
        totals.seatMonths() / months,
        client.end().endpoints());
  }

  /// Any tool that does it counts, not the firm's own alone.
  private Optional<Boolean> monitored(ClientId client) {
    var told =
        picture.equipment().tools(client).stream()
            .filter(tool -> picture.does(tool, Job.MONITORING))
            .toList();
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(told.stream().anyMatch(tool -> tool.inPlace()));
  }

  /// What records say of clients who have it, else what settings say.
  private Optional<Dilemma.PerEndpoint> perEndpoint(List<Dilemma.Taken> taken) {
    var costs = new ArrayList<Amount>();
    long endpoints = 0;
    for (var one : taken) {
      var cost = costs(one.client()).of(Job.MONITORING).filter(paid -> paid.toDouble() > 0);
      if (cost.isPresent() && one.endpoints().orElse(0) > 0) {
        costs.add(cost.get());
        endpoints += one.endpoints().orElse(0);
      }
    }
    if (costs.isEmpty()) {
      return standing
          .facts()
          .portfolio()
          .proposals()
          .toolsCostPerEndpoint()
          .map(cost -> new Dilemma.PerEndpoint(cost, 0));
    }
    double all = costs.stream().mapToDouble(Amount::toDouble).sum();
    return Optional.of(
        new Dilemma.PerEndpoint(
            Amount.of(all / endpoints, picture.equipment().currency()).rounded(), costs.size()));
  }

  private OptionalDouble hourCost() {
    return standing.facts().costBasis().defaultHourlyCost();
  }
}
