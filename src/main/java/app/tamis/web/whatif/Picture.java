package app.tamis.web.whatif;

import app.tamis.outlook.Months;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Months as lines of a picture that is as wide as its page.
///
/// @param line what is drawn, month by month
/// @param band between which it lies four times in five; empty where nothing is said of that
/// @param nought where neither more nor less is
/// @param lowest the deepest point, as a stroke without length; empty where there is none
/// @param told the same in words
public record Picture(
    String line,
    String band,
    String nought,
    String lowest,
    String first,
    String last,
    String told) {

  private static final double WIDTH = 720;
  private static final double HEIGHT = 200;
  private static final double MARGIN = 8;

  /// Ends of what is drawn upwards.
  private record Span(double low, double high) {

    static Span of(List<Months.Month> months, List<ToDoubleFunction<Months.Month>> values) {
      double low = 0;
      double high = 0;
      for (var month : months) {
        for (var value : values) {
          low = Math.min(low, value.applyAsDouble(month));
          high = Math.max(high, value.applyAsDouble(month));
        }
      }
      return new Span(low, high > low ? high : low + 1);
    }

    String y(double value) {
      double part = (value - low) / (high - low);
      return String.format(Locale.ROOT, "%.1f", HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * part);
    }
  }

  /// What is missing or won in all, up to each month.
  static Picture cumulative(Months months, String first, String last, String told) {
    var list = months.list();
    var span = Span.of(list, List.of(Months.Month::cumulative));
    return new Picture(
        line(list, Months.Month::cumulative, span, "M"),
        "",
        nought(span),
        months
            .valley()
            .map(valley -> {
              int at = list.indexOf(valley);
              return "M" + x(at, list.size()) + " " + span.y(valley.cumulative()) + "h0";
            })
            .orElse(""),
        first,
        last,
        told);
  }

  /// By how much each month differs, and where it may lie.
  static Picture monthly(Months months, String first, String last, String told) {
    var list = months.list();
    var span = Span.of(list, List.of(Months.Month::low, Months.Month::change, Months.Month::high));
    return new Picture(
        line(list, Months.Month::change, span, "M"),
        line(list, Months.Month::high, span, "M") + back(list, span) + "Z",
        nought(span),
        "",
        first,
        last,
        told);
  }

  private static String line(
      List<Months.Month> months, ToDoubleFunction<Months.Month> value, Span span, String start) {
    var path = new StringBuilder();
    for (int i = 0; i < months.size(); i++) {
      path.append(i == 0 ? start : "L")
          .append(x(i, months.size()))
          .append(' ')
          .append(span.y(value.applyAsDouble(months.get(i))));
    }
    return path.toString();
  }

  private static String back(List<Months.Month> months, Span span) {
    var path = new StringBuilder();
    for (int i = months.size() - 1; i >= 0; i--) {
      path.append('L').append(x(i, months.size())).append(' ').append(span.y(months.get(i).low()));
    }
    return path.toString();
  }

  private static String nought(Span span) {
    return "M" + (int) MARGIN + " " + span.y(0) + "H" + (int) (WIDTH - MARGIN);
  }

  private static String x(int i, int count) {
    return String.format(
        Locale.ROOT, "%.1f", MARGIN + (WIDTH - 2 * MARGIN) * i / Math.max(1, count - 1));
  }
}
