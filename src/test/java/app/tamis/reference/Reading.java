package app.tamis.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// What a criterion reads: the rate before it was shrunk with the number of its cases, and the
/// value that earns points.
record Reading(Optional<BigDecimal> raw, Optional<BigDecimal> cases, Optional<BigDecimal> value) {

  private static final BigDecimal CASES_LENT_BY_THE_PORTFOLIO = new BigDecimal(5);

  static Reading plain(Optional<BigDecimal> value) {
    return new Reading(value, Optional.empty(), value);
  }

  static Reading shrunk(
      Measures own, Measures whole, Sums.Of hits, Sums.Of denominator, Sums.Of cases) {
    BigDecimal count = own.sums().get(cases);
    Optional<BigDecimal> raw = rate(own, hits, denominator);
    Optional<BigDecimal> usual = rate(whole, hits, denominator);
    return new Reading(
        raw,
        Optional.of(count),
        raw.flatMap(rate -> usual.map(portfolioRate -> shrunk(count, rate, portfolioRate))));
  }

  Reading withoutEvidence() {
    return new Reading(Optional.empty(), cases, Optional.empty());
  }

  private static Optional<BigDecimal> rate(Measures measures, Sums.Of hits, Sums.Of denominator) {
    Sums sums = measures.sums();
    return Ratio.of(Optional.of(sums.get(hits)), Optional.of(sums.get(denominator)));
  }

  private static BigDecimal shrunk(BigDecimal count, BigDecimal rate, BigDecimal portfolioRate) {
    BigDecimal lent = CASES_LENT_BY_THE_PORTFOLIO;
    return count
        .multiply(rate)
        .add(lent.multiply(portfolioRate))
        .divide(count.add(lent), MathContext.DECIMAL128);
  }
}
