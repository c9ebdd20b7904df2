package app.tamis.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

/// A line over months, as wide as its page, drawn on the server: with nought, where something is to
/// be kept a floor, and between what it may lie.
///
/// @param line as SVG draws it
/// @param band between which it may lie; empty where nothing is said of that
/// @param nought where neither more nor less is
/// @param floor that is to be kept; empty where there is none
/// @param dot one point, as a stroke without length; empty where there is none
/// @param told the same in words
public record Picture(
    String line,
    String band,
    String nought,
    String floor,
    String dot,
    String first,
    String last,
    String told) {

  private static final double WIDTH = 720;
  private static final double HEIGHT = 200;
  private static final double MARGIN = 8;

  /// With a point that is told apart.
  public static Picture of(
      double[] values, OptionalInt dot, String first, String last, String told) {
    return of(values, new double[0], new double[0], dot, OptionalDouble.empty(), first, last, told);
  }

  /// With a floor.
  public static Picture of(
      double[] values, OptionalDouble floor, String first, String last, String told) {
    return of(values, new double[0], new double[0], OptionalInt.empty(), floor, first, last, told);
  }

  /// With ends between which each value may lie.
  public static Picture of(
      double[] values, double[] low, double[] high, String first, String last, String told) {
    return of(values, low, high, OptionalInt.empty(), OptionalDouble.empty(), first, last, told);
  }

  private static Picture of(
      double[] values,
      double[] low,
      double[] high,
      OptionalInt dot,
      OptionalDouble floor,
      String first,
      String last,
      String told) {
    var span = Span.of(values, low, high, floor);
    return new Picture(
        "M" + path(values, span),
        low.length == 0 ? "" : "M" + path(high, span) + back(low, span) + "Z",
        span.level(0),
        floor.isPresent() ? span.level(floor.getAsDouble()) : "",
        dot.isPresent() ? "M" + point(values, dot.getAsInt(), span) + "h0" : "",
        first,
        last,
        told);
  }

  private record Span(double low, double high) {

    static Span of(double[] values, double[] low, double[] high, OptionalDouble floor) {
      var all =
          DoubleStream.concat(
                  DoubleStream.concat(Arrays.stream(values), Arrays.stream(low)),
                  DoubleStream.concat(Arrays.stream(high), DoubleStream.of(0, floor.orElse(0))))
              .summaryStatistics();
      return new Span(all.getMin(), all.getMax() > all.getMin() ? all.getMax() : all.getMin() + 1);
    }

    String y(double value) {
      double part = (value - low) / (high - low);
      return decimal(HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * part);
    }

    String level(double value) {
      return "M" + decimal(MARGIN) + " " + y(value) + "H" + decimal(WIDTH - MARGIN);
    }
  }

  private static String path(double[] values, Span span) {
    var path = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      path.append(i == 0 ? "" : "L").append(point(values, i, span));
    }
    return path.toString();
  }

  private static String back(double[] values, Span span) {
    var path = new StringBuilder();
    for (int i = values.length - 1; i >= 0; i--) {
      path.append('L').append(point(values, i, span));
    }
    return path.toString();
  }

  private static String point(double[] values, int i, Span span) {
    return decimal(MARGIN + (WIDTH - 2 * MARGIN) * i / Math.max(1, values.length - 1))
        + " "
        + span.y(values[i]);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
