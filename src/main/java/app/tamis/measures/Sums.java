package app.tamis.measures;

import java.util.Collection;
import java.util.Map;

/// A value for each [Figure], zero where nothing was recorded. Immutable.
@SuppressWarnings("EnumOrdinal") // an array by figure: these sums are added up millions of times
public final class Sums {

  public static final Sums NONE = new Sums(new double[Figure.values().length]);

  private final double[] values;

  private Sums(double[] values) {
    this.values = values;
  }

  public static Sums of(Map<Figure, Double> values) {
    var sums = new double[Figure.values().length];
    values.forEach((figure, value) -> sums[figure.ordinal()] = value);
    return new Sums(sums);
  }

  public static Sums total(Collection<Sums> parts) {
    var total = new double[Figure.values().length];
    for (var part : parts) {
      for (int i = 0; i < total.length; i++) {
        total[i] += part.values[i];
      }
    }
    return new Sums(total);
  }

  public double of(Figure figure) {
    return values[figure.ordinal()];
  }

  /// The sum of several figures.
  public double of(Figure first, Figure... others) {
    double sum = of(first);
    for (var figure : others) {
      sum += of(figure);
    }
    return sum;
  }
}
