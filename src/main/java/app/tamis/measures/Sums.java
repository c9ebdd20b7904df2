package app.tamis.measures;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A value for each [Figure], zero where nothing was recorded. Immutable.
///
/// Added up, values are kept to a millionth, so that cents add up as they do on paper: 0.1 + 0.2 −
/// 0.3 is nothing, and never a denominator. What isn't made of cents (a month's share of a yearly
/// fee, the cost of ten minutes' work) is kept to a billionth, so that no digit is lost that
/// counts.
@SuppressWarnings("EnumOrdinal") // an array by figure: these sums are added up millions of times
public final class Sums {

  public static final Sums NONE = new Sums(new double[Figure.values().length]);

  private static final Set<Figure> FRACTIONS =
      EnumSet.of(
          Figure.REVENUE_RECURRING,
          Figure.REVENUE_LABOUR,
          Figure.REVENUE_HARDWARE,
          Figure.REVENUE_LICENCE,
          Figure.REVENUE_OTHER,
          Figure.REVENUE_UNKNOWN,
          Figure.PASS_THROUGH,
          Figure.ASSUMED_COST,
          Figure.LABOUR_COST,
          Figure.OVERDUE_DAYS);
  private static final double[] PARTS =
      Arrays.stream(Figure.values())
          .mapToDouble(figure -> FRACTIONS.contains(figure) ? 1e9 : 1e6)
          .toArray();

  private final double[] values;

  private Sums(double[] values) {
    this.values = values;
  }

  public static Sums of(Map<Figure, Double> values) {
    var sums = new double[Figure.values().length];
    values.forEach((figure, value) -> sums[figure.ordinal()] = value);
    return new Sums(sums);
  }

  /// @param values one for each figure, in their order
  public static Sums inOrder(double[] values) {
    if (values.length != Figure.values().length) {
      throw new IllegalArgumentException(values.length + " values");
    }
    return new Sums(values.clone());
  }

  public static Sums total(Collection<Sums> parts) {
    var total = new double[Figure.values().length];
    for (var part : parts) {
      part.addTo(total);
    }
    return exactly(total);
  }

  /// The total of all but one.
  static Sums totalWithout(int left, List<Sums> parts) {
    var total = new double[Figure.values().length];
    for (int i = 0; i < parts.size(); i++) {
      if (i != left) {
        parts.get(i).addTo(total);
      }
    }
    return exactly(total);
  }

  /// The same but for one figure.
  public Sums with(Figure figure, double value) {
    var changed = values.clone();
    changed[figure.ordinal()] = value;
    return new Sums(changed);
  }

  public double of(Figure figure) {
    return values[figure.ordinal()];
  }

  /// The sum of several figures.
  public double of(Figure first, Figure... others) {
    if (others.length == 0) {
      return of(first);
    }
    double sum = of(first);
    for (var figure : others) {
      sum += of(figure);
    }
    return exact(sum);
  }

  static double exact(double sum) {
    return Math.rint(sum * 1e9) / 1e9;
  }

  private void addTo(double[] total) {
    for (int i = 0; i < total.length; i++) {
      total[i] += values[i];
    }
  }

  private static Sums exactly(double[] total) {
    for (int i = 0; i < total.length; i++) {
      total[i] = Math.rint(total[i] * PARTS[i]) / PARTS[i];
    }
    return new Sums(total);
  }
}
