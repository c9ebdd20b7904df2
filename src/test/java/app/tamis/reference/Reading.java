package app.tamis.reference;

import java.util.Optional;

/// What a criterion reads: the rate before it was shrunk with the number of its cases, and the
/// value that earns points.
record Reading(Optional<Fraction> raw, Optional<Fraction> cases, Optional<Fraction> value) {

  static Reading plain(Optional<Fraction> value) {
    return new Reading(value, Optional.empty(), value);
  }

  /// @param lent how many cases of the portfolio's usual rate are added to the client's own
  static Reading shrunk(
      Measures own, Measures whole, Sums.Of hits, Sums.Of denominator, Sums.Of cases, long lent) {
    Fraction count = own.sums().get(cases);
    Optional<Fraction> raw = rate(own, hits, denominator);
    Optional<Fraction> usual = rate(whole, hits, denominator);
    return new Reading(
        raw,
        Optional.of(count),
        raw.flatMap(rate -> usual.map(portfolioRate -> shrunk(count, rate, lent, portfolioRate))));
  }

  Reading withoutEvidence() {
    return new Reading(Optional.empty(), cases, Optional.empty());
  }

  private static Optional<Fraction> rate(Measures measures, Sums.Of hits, Sums.Of denominator) {
    return Ratio.of(measures.sums().get(hits), measures.sums().get(denominator));
  }

  private static Fraction shrunk(Fraction count, Fraction rate, long lent, Fraction usual) {
    return count.times(rate).plus(usual.times(lent)).over(count.plus(Fraction.of(lent)));
  }
}
