package app.tamis.web.clients;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// A curve of a few pixels: its shape, without an axis.
final class Sparkline {

  static final int WIDTH = 120;
  static final int HEIGHT = 26;
  private static final int MARGIN = 3;

  private Sparkline() {}

  /// As SVG draws it: a new stroke after each gap. Empty where there are not two values.
  static String path(List<OptionalDouble> values) {
    var known = values.stream().flatMapToDouble(OptionalDouble::stream).summaryStatistics();
    if (known.getCount() < 2) {
      return "";
    }
    var path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent()) {
        double part =
            known.getMax() > known.getMin()
                ? (values.get(i).getAsDouble() - known.getMin()) / (known.getMax() - known.getMin())
                : 0.5;
        path.append(drawing ? 'L' : 'M').append(point(i, values.size(), part));
      }
      drawing = values.get(i).isPresent();
    }
    return path.toString();
  }

  private static String point(int i, int count, double part) {
    double x = MARGIN + (WIDTH - 2.0 * MARGIN) * i / (count - 1);
    double y = HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * part;
    return String.format(Locale.ROOT, "%.1f %.1f", x, y);
  }
}
