package app.tamis.grading;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Turns a measure into 0 to 100 points: straight lines between given values, flat outside them.
///
/// @param given at least two, with rising values
public record Scale(List<Given> given) {

  public record Given(double value, double points) {}

  /// Fewer points than any score shows.
  static final double A_HAIR = 1e-10;

  public Scale {
    given = List.copyOf(given);
  }

  public static Scale of(double... valuesAndPoints) {
    return new Scale(
        IntStream.range(0, valuesAndPoints.length / 2)
            .mapToObj(i -> new Given(valuesAndPoints[2 * i], valuesAndPoints[2 * i + 1]))
            .toList());
  }

  public double points(double value) {
    if (value <= given.getFirst().value) {
      return given.getFirst().points;
    }
    for (int i = 1; i < given.size(); i++) {
      if (value <= given.get(i).value) {
        return between(given.get(i - 1), given.get(i), value);
      }
    }
    return given.getLast().points;
  }

  /// The most points that a value within the reach can get.
  double mostPoints(Reach reach) {
    return Stream.concat(Stream.of(reach.least(), reach.most()), given.stream().map(Given::value))
        .mapToDouble(reach::clamp)
        .map(this::points)
        .max()
        .orElseThrow();
  }

  /// The value within the reach that gets at least so many points and is nearest to `from`.
  OptionalDouble nearest(double from, double points, Reach reach) {
    return crossings(points)
        .map(reach::clamp)
        .filter(value -> points(value) >= points - A_HAIR)
        .boxed()
        .min(Comparator.comparingDouble(value -> Math.abs(value - from)))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private DoubleStream crossings(double points) {
    return IntStream.range(1, given.size())
        .mapToDouble(i -> crossing(given.get(i - 1), given.get(i), points));
  }

  /// Where the line through both has so many points, or the nearer end where it hasn't.
  private static double crossing(Given left, Given right, double points) {
    double rise = right.points - left.points;
    double share = rise == 0 ? 0 : Math.clamp((points - left.points) / rise, 0, 1);
    return left.value + share * (right.value - left.value);
  }

  private static double between(Given left, Given right, double value) {
    double share = (value - left.value) / (right.value - left.value);
    return left.points + share * (right.points - left.points);
  }
}
