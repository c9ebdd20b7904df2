package app.tamis.measures;

import java.util.OptionalDouble;

/// A rate seen on few cases, drawn towards the portfolio's rate so that one case doesn't make a
/// verdict: (c × r + k × R) ÷ (c + k), with r the raw rate on c cases and R the portfolio's.
///
/// @param part what is counted, divided by `whole`
/// @param cases how often it was seen
/// @param least the lowest raw rate there can be
/// @param most the highest
/// @param priorCases k: how many cases the portfolio's rate weighs
public record Rate(
    Figure part, Figure whole, Figure cases, double least, double most, double priorCases) {

  private static final double PRIOR_CASES = 5;

  Rate(Figure part, Figure whole, Figure cases, double least, double most) {
    this(part, whole, cases, least, most, PRIOR_CASES);
  }

  /// The same, drawn towards the portfolio's rate with another weight.
  Rate withPrior(double prior) {
    return new Rate(part, whole, cases, least, most, prior);
  }

  static Rate share(Figure part, Figure whole) {
    return new Rate(part, whole, whole, 0, 1);
  }

  static Rate mean(Figure sum, Figure count, double least, double most) {
    return new Rate(sum, count, count, least, most);
  }

  /// Whether what it is divided by are the cases themselves, not money.
  public boolean countsCases() {
    return whole == cases;
  }

  double cases(Totals own) {
    return own.of(cases);
  }

  OptionalDouble raw(Totals own) {
    return Ratio.of(own.of(part), own.of(whole));
  }

  OptionalDouble shrunk(Totals own, Totals portfolio) {
    double c = cases(own);
    var r = raw(own);
    return c > 0 && r.isPresent()
        ? OptionalDouble.of(shrunk(r.getAsDouble(), c, everybodys(portfolio)))
        : OptionalDouble.empty();
  }

  /// What a raw rate counts as on this client's cases.
  public double shrunk(double raw, Measures client) {
    return shrunk(raw, cases(client.own()), everybodys(client.portfolio().totals()));
  }

  private double everybodys(Totals portfolio) {
    return raw(portfolio).orElseThrow();
  }

  private double shrunk(double r, double c, double everybodys) {
    return (c * r + priorCases * everybodys) / (c + priorCases);
  }
}
