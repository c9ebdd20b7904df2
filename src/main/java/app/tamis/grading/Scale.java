package app.tamis.grading;

import java.util.List;
import java.util.stream.IntStream;

/// Turns a measure into 0 to 100 points: straight lines between given values, flat outside them.
///
/// @param given at least two, with rising values
public record Scale(List<Given> given) {

  public record Given(double value, double points) {}

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

  private static double between(Given left, Given right, double value) {
    double share = (value - left.value) / (right.value - left.value);
    return left.points + share * (right.points - left.points);
  }
}
