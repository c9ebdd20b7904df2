package app.tamis.fleet;

import app.tamis.fleet.PortfolioFigures.Figure;
import java.util.Locale;

/// Where a portfolio's own figure lies among those of others, said no finer than three marks allow.
/// A mark is known to two digits, and nobody is shown more of a figure than its smallest step: what
/// lies nearer than that is where the mark is. From the best to the weakest.
public enum Position {
  BEST,
  AT_BEST,
  BETTER,
  AT_HALF_AND_BEST,
  AT_HALF,
  /// The marks are too close to tell apart.
  AT_ALL,
  AT_HALF_AND_WEAKEST,
  WEAKER,
  AT_WEAKEST,
  WEAKEST;

  public static Position of(Figure figure, double own, Quantiles marks) {
    boolean atBest = isAt(figure, own, marks.best(figure));
    boolean atHalf = isAt(figure, own, marks.half());
    boolean atWeakest = isAt(figure, own, marks.weakest(figure));
    if (atBest && atWeakest) {
      return AT_ALL;
    }
    if (atHalf) {
      return atBest ? AT_HALF_AND_BEST : atWeakest ? AT_HALF_AND_WEAKEST : AT_HALF;
    }
    if (atBest || atWeakest) {
      return atBest ? AT_BEST : AT_WEAKEST;
    }
    if (isBetter(figure, own, marks.half())) {
      return isBetter(figure, own, marks.best(figure)) ? BEST : BETTER;
    }
    return isBetter(figure, own, marks.weakest(figure)) ? WEAKER : WEAKEST;
  }

  private static boolean isAt(Figure figure, double own, double mark) {
    return Math.abs(own - mark) <= Math.max(figure.step(), Quantiles.lastDigit(mark)) / 2;
  }

  private static boolean isBetter(Figure figure, double own, double mark) {
    return figure.isBetterLow() ? own < mark : own > mark;
  }

  /// Whether half of them do better.
  public boolean isBehind() {
    return this == WEAKER || this == AT_WEAKEST || this == WEAKEST;
  }

  /// As it stands in the keys of messages: `at-half`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
