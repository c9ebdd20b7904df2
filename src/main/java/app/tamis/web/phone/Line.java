package app.tamis.web.phone;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// A line of a picture that is as wide as its page: from nothing at its foot to the most at its
/// top.
final class Line {

  static final int WIDTH = 720;
  static final int HEIGHT = 200;
  private static final int MARGIN = 6;

  private Line() {}

  /// As SVG draws it: a new stroke after each gap, and a dot for what stands alone.
  static String path(List<OptionalDouble> values, double most) {
    var path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < values.size(); i++) {
      var value = values.get(i);
      if (value.isPresent()) {
        path.append(drawing ? "L" : "M")
            .append(point(i, values.size(), value.getAsDouble() / most));
        path.append(drawing ? "" : "h0");
      }
      drawing = value.isPresent();
    }
    return path.toString();
  }

  private static String point(int i, int count, double part) {
    double x = MARGIN + (WIDTH - 2.0 * MARGIN) * i / Math.max(1, count - 1);
    double y = HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * part;
    return String.format(Locale.ROOT, "%.1f %.1f", x, y);
  }
}
