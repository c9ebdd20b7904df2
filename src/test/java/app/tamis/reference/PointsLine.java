package app.tamis.reference;

import java.util.Arrays;
import java.util.List;

/// Straight lines between given values, flat outside them. Written as in the matrix: `0→100, 7→75`.
record PointsLine(List<Knot> knots) {

  record Knot(Fraction value, Fraction points) {

    static Knot of(String written) {
      int arrow = written.indexOf('→');
      return new Knot(
          Fraction.of(written.substring(0, arrow)), Fraction.of(written.substring(arrow + 1)));
    }
  }

  static PointsLine of(String written) {
    return new PointsLine(Arrays.stream(written.split(", ", -1)).map(Knot::of).toList());
  }

  Fraction points(Fraction value) {
    Knot left = knots.getFirst();
    for (Knot right : knots) {
      if (right.value().isAtLeast(value)) {
        return between(left, right, value);
      }
      left = right;
    }
    return left.points();
  }

  private static Fraction between(Knot left, Knot right, Fraction value) {
    if (left.value().isAtLeast(value)) {
      return left.points();
    }
    Fraction rise = right.points().minus(left.points());
    Fraction run = right.value().minus(left.value());
    return left.points().plus(value.minus(left.value()).times(rise).over(run));
  }
}
