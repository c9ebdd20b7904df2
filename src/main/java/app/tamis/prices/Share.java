package app.tamis.prices;

import app.tamis.grading.acts.Act;
import app.tamis.law.Indexing;
import app.tamis.law.LawTable;
import app.tamis.law.NotInTable;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import app.tamis.measures.PortfolioWindow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// By how much the prices of one client would rise.
sealed interface Share {

  /// @param value such as 0.08; below 0 where an index fell
  /// @param atCeiling whether the rule would ask for more than the ceiling allows
  record Of(double value, boolean atCeiling) implements Share {}

  record None(Obstacle why) implements Share {}

  /// @param law that governs, where there is a table for it
  static Share of(
      Rule rule, ClientInWindow client, PortfolioWindow portfolio, Optional<LawTable> law) {
    if (service(client) <= 0) {
      return new None(Obstacle.UNKNOWN);
    }
    var found =
        switch (rule) {
          case Rule.Percent(var share) -> new Of(share.doubleValue(), false);
          case Rule.ToTarget(var most) -> toTarget(most, client, portfolio);
          case Rule.Index index -> index(index, law);
        };
    return found instanceof Of(var value, _) && value == 0 ? new None(Obstacle.NOTHING) : found;
  }

  /// What was billed for service in all months: by agreement, and by the hour.
  static double service(ClientInWindow client) {
    return client.totals().sums().of(Figure.REVENUE_RECURRING, Figure.REVENUE_LABOUR);
  }

  /// What the act comes to, so that nothing is worked out a second way.
  private static Share toTarget(
      Optional<BigDecimal> most, ClientInWindow client, PortfolioWindow portfolio) {
    var act = new Act.RaiseToTarget();
    if (act.obstacle(client, portfolio).isPresent()) {
      return new None(isUnknown(client, portfolio) ? Obstacle.UNKNOWN : Obstacle.AT_TARGET);
    }
    double wanted = service(act.on(client, portfolio)) / service(client) - 1;
    return most.map(BigDecimal::doubleValue)
        .filter(ceiling -> wanted > ceiling)
        .map(ceiling -> new Of(ceiling, true))
        .orElseGet(() -> new Of(wanted, false));
  }

  private static boolean isUnknown(ClientInWindow client, PortfolioWindow portfolio) {
    return portfolio.measuresOf(client.totals()).value(Measure.RATE_TO_TARGET).isEmpty();
  }

  private static Share index(Rule.Index rule, Optional<LawTable> law) {
    var allowed = law.map(table -> Indexing.of(rule.index(), table));
    if (allowed.isEmpty()) {
      return moved(rule, BigDecimal.ONE);
    }
    return switch (allowed.get()) {
      case Indexing.Forbidden _ -> new None(Obstacle.INDEX_FORBIDDEN);
      case Indexing.NeedsCoefficient old -> moved(rule, old.coefficient());
      case Indexing.Allowed _, NotInTable _ -> moved(rule, BigDecimal.ONE);
    };
  }

  private static Share moved(Rule.Index rule, BigDecimal coefficient) {
    var now = rule.now().divide(coefficient, MathContext.DECIMAL128);
    var factor = now.divide(rule.then(), MathContext.DECIMAL128);
    return new Of(factor.subtract(BigDecimal.ONE).doubleValue(), false);
  }
}
