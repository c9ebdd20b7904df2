package app.tamis.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

/// Straight lines between given values, flat outside them. Written as in the matrix: `0→100, 7→75`.
record PointsLine(List<Knot> knots) {

  record Knot(BigDecimal value, BigDecimal points) {

    static Knot of(String written) {
      int arrow = written.indexOf('→');
      return new Knot(
          new BigDecimal(written.substring(0, arrow)),
          new BigDecimal(written.substring(arrow + 1)));
    }
  }

  static PointsLine of(String written) {
    return new PointsLine(Arrays.stream(written.split(", ", -1)).map(Knot::of).toList());
  }

  BigDecimal points(BigDecimal value) {
    Knot left = knots.getFirst();
    for (Knot right : knots) {
      if (value.compareTo(right.value()) <= 0) {
        return between(left, right, value);
      }
      left = right;
    }
    return left.points();
  }

  private static BigDecimal between(Knot left, Knot right, BigDecimal value) {
    if (value.compareTo(left.value()) <= 0) {
      return left.points();
    }
    BigDecimal rise = right.points().subtract(left.points());
    BigDecimal run = right.value().subtract(left.value());
    BigDecimal way = value.subtract(left.value());
    return left.points().add(way.multiply(rise).divide(run, MathContext.DECIMAL128));
  }
}
