package app.tamis.measures;

import static java.util.Comparator.comparingDouble;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The whale curve: clients from the largest contribution to the smallest, and what they bring
/// together. It climbs to a peak; the tail after it takes some of that away again.
///
/// @param points one per client, largest contribution first
public record Whale(List<Point> points) {

  /// @param cumulative the contribution of all clients up to this one
  public record Point(ClientId clientId, String name, double contribution, double cumulative) {}

  public Whale {
    points = List.copyOf(points);
  }

  /// Empty where contributions have no value, or there are no clients.
  public static Optional<Whale> of(PortfolioWindow portfolio) {
    var ranked =
        portfolio.clients().stream()
            .flatMap(client -> rank(client, portfolio).stream())
            .sorted(comparingDouble((Ranked one) -> -one.contribution).thenComparing(Ranked::id))
            .toList();
    return ranked.isEmpty() ? Optional.empty() : Optional.of(new Whale(addUp(ranked)));
  }

  public double total() {
    return points.getLast().cumulative();
  }

  /// The point after which nobody adds anything; the first of all where nobody does.
  public Point peak() {
    return points.get(Math.max(0, adding() - 1));
  }

  /// The clients after the peak.
  public List<Point> tail() {
    return points.subList(Math.max(1, adding()), points.size());
  }

  /// What the tail takes away from the peak, as a positive amount.
  public double takenAway() {
    return peak().cumulative() - total();
  }

  /// A point's cumulative contribution as a share of the total, empty where the total isn't
  /// positive.
  public OptionalDouble share(Point point) {
    return Ratio.of(point.cumulative(), total());
  }

  /// Peak and tail in a sentence.
  public Message inWords(Currency currency) {
    var atPeak = new Money(peak().cumulative(), currency);
    return tail().isEmpty()
        ? Message.of("why.whale.no-tail", points.size(), atPeak)
        : Message.of(
            "why.whale",
            points.size() - tail().size(),
            points.size(),
            atPeak,
            tail().size(),
            new Money(takenAway(), currency));
  }

  private int adding() {
    return (int) points.stream().filter(point -> point.contribution() > 0).count();
  }

  private record Ranked(PortfolioMonths.ClientOnRecord client, double contribution) {
    ClientId id() {
      return client.id();
    }
  }

  private static Optional<Ranked> rank(ClientInWindow client, PortfolioWindow portfolio) {
    var contribution = portfolio.measuresOf(client.totals()).value(Measure.CONTRIBUTION);
    return contribution.isPresent()
        ? Optional.of(new Ranked(client.client(), contribution.getAsDouble()))
        : Optional.empty();
  }

  private static List<Point> addUp(List<Ranked> ranked) {
    var points = new ArrayList<Point>();
    double cumulative = 0;
    for (var one : ranked) {
      cumulative += one.contribution;
      points.add(new Point(one.id(), one.client.name(), one.contribution, cumulative));
    }
    return points;
  }
}
