package app.tamis.measures;

import java.util.OptionalDouble;

/// The measures of a client, a group of clients or a whole portfolio, each worked out when asked
/// for.
public final class Measures {

  private final Totals own;
  private final PortfolioWindow portfolio;

  Measures(Totals own, PortfolioWindow portfolio) {
    this.own = own;
    this.portfolio = portfolio;
  }

  /// The measure's value, shrunk where it is a shrunk rate. Empty where it has none: the table that
  /// it rests on wasn't imported or says nothing of the client, or what it is divided by isn't
  /// positive.
  public OptionalDouble value(Measure measure) {
    return portfolio.supports(measure) && !measure.restsOn().hangOn(own.withheld())
        ? measure.formula().of(this)
        : OptionalDouble.empty();
  }

  /// The measure with what it was before shrinking, and on how many cases.
  public Reading reading(Measure measure) {
    return measure.rate().map(rate -> reading(measure, rate)).orElseGet(() -> plain(measure));
  }

  public Totals own() {
    return own;
  }

  public PortfolioWindow portfolio() {
    return portfolio;
  }

  double of(Figure first, Figure... others) {
    return own.of(first, others);
  }

  CostBasis costs() {
    return portfolio.costs();
  }

  /// The same measure of the whole portfolio.
  OptionalDouble ofAll(Measure measure) {
    return portfolio.measures().value(measure);
  }

  private Reading plain(Measure measure) {
    var value = value(measure);
    return new Reading(value, OptionalDouble.empty(), value);
  }

  private Reading reading(Measure measure, Rate rate) {
    var value = value(measure);
    var raw = value.isPresent() ? rate.raw(own) : OptionalDouble.empty();
    return new Reading(raw, OptionalDouble.of(rate.cases(own)), value);
  }
}
