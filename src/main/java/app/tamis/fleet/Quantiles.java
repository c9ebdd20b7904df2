package app.tamis.fleet;

import app.tamis.fleet.PortfolioFigures.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// Where a quarter, a half and three quarters of portfolios lie. None is any one portfolio's
/// figure: each is the mean of five neighbours, to two digits. The lowest and the highest never are
/// among them, since there are ten at least.
///
/// @param quarter below which a quarter of them lie
public record Quantiles(double quarter, double half, double threeQuarters) {

  private static final int NEIGHBOURS = 5;
  private static final MathContext DIGITS = new MathContext(2);

  /// @param values ten at least
  static Quantiles of(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    return new Quantiles(around(sorted, 0.25), around(sorted, 0.5), around(sorted, 0.75));
  }

  private static double around(List<Double> sorted, double share) {
    int middle = (int) Math.round(share * (sorted.size() - 1));
    int first = Math.clamp(middle - NEIGHBOURS / 2, 1, sorted.size() - 1 - NEIGHBOURS);
    double mean =
        sorted.subList(first, first + NEIGHBOURS).stream()
            .mapToDouble(Double::doubleValue)
            .average()
            .orElseThrow();
    return new BigDecimal(mean).round(DIGITS).doubleValue();
  }

  /// What the last digit is worth of a mark; nothing where it is nought.
  static double lastDigit(double mark) {
    return mark == 0 ? 0 : new BigDecimal(mark).round(DIGITS).ulp().doubleValue();
  }

  /// Where the weakest quarter ends.
  public double weakest(Figure figure) {
    return figure.isBetterLow() ? threeQuarters : quarter;
  }

  /// Where the best quarter begins.
  public double best(Figure figure) {
    return figure.isBetterLow() ? quarter : threeQuarters;
  }
}
