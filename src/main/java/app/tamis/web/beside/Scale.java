package app.tamis.web.beside;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Marks and one's own figure on a line, what is better to the right: how far along it, in percent.
///
/// @param own empty where it isn't known
/// @param beyond whether it lies further off than the line reaches
public record Scale(
    double weakest, double half, double best, Optional<Double> own, boolean beyond) {

  /// Left free at both ends.
  private static final double MARGIN = 5;

  private static final double WHOLE = 100;

  /// How far the line reaches beside the marks, in stretches between the outer ones.
  private static final double REACH = 1;

  /// @param lowIsBetter whether less stands to the right
  static Scale of(
      double weakest, double half, double best, Optional<Double> own, boolean lowIsBetter) {
    int sign = lowIsBetter ? -1 : 1;
    double left = sign * weakest;
    double right = sign * best;
    double stretch = right > left ? right - left : Math.max(1, Math.abs(right)) / 2;
    var shown =
        own.map(value -> Math.clamp(sign * value, left - REACH * stretch, right + REACH * stretch));
    var all =
        DoubleStream.concat(
                DoubleStream.of(left, right), shown.stream().mapToDouble(Double::doubleValue))
            .summaryStatistics();
    var line = new Line(all.getMin(), all.getMax());
    return new Scale(
        line.percent(left),
        line.percent(sign * half),
        line.percent(right),
        shown.map(line::percent),
        shown.isPresent() && shown.get() != sign * own.orElseThrow());
  }

  private record Line(double from, double to) {

    double percent(double value) {
      double part = to > from ? (value - from) / (to - from) : 0.5;
      return MARGIN + (WHOLE - 2 * MARGIN) * part;
    }
  }

  /// As SVG writes it.
  public static String at(double percent) {
    return String.format(Locale.ROOT, "%.1f%%", percent);
  }

  /// How long the stretch between the weakest and the best quarter is.
  public double middle() {
    return best - weakest;
  }

  public boolean isOwnToTheRight() {
    return own.filter(value -> value > half).isPresent();
  }
}
