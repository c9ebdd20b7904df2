package app.tamis.reference;

import java.util.Optional;
import java.util.function.BinaryOperator;

/// The five figures that sway from month to month, and on which letters, limits and steps rest.
/// Money is per month.
record Figures(
    Optional<Fraction> financial,
    Optional<Fraction> relationship,
    Optional<Fraction> core,
    Optional<Fraction> contribution,
    Optional<Fraction> netRevenue) {

  static Figures of(ClientCase client) {
    AxisScore financial = AxisScore.of(Axis.FINANCIAL, client);
    return new Figures(
        financial.score(),
        AxisScore.of(Axis.RELATIONSHIP, client).score(),
        financial.core(),
        client.own().contributionPerMonth(),
        client.own().netRevenuePerMonth());
  }

  /// These and others, figure by figure. What has no value here has none afterwards; what has none
  /// there stays as it is here.
  Figures with(Figures others, BinaryOperator<Fraction> both) {
    return new Figures(
        combined(financial, others.financial, both),
        combined(relationship, others.relationship, both),
        combined(core, others.core, both),
        combined(contribution, others.contribution, both),
        combined(netRevenue, others.netRevenue, both));
  }

  Figures withScoresRounded() {
    return new Figures(
        rounded(financial), rounded(relationship), rounded(core), contribution, netRevenue);
  }

  private static Optional<Fraction> combined(
      Optional<Fraction> a, Optional<Fraction> b, BinaryOperator<Fraction> both) {
    return a.map(own -> b.map(other -> both.apply(own, other)).orElse(own));
  }

  private static Optional<Fraction> rounded(Optional<Fraction> score) {
    return score.map(exact -> exact.rounded(AxisScore.DECIMALS));
  }
}
