package app.tamis.grading;

import app.tamis.measures.Unit;
import java.util.function.DoublePredicate;

/// Numbers as a person would say them: whole days, whole per cents, round sums.
final class Spoken {

  private static final double SLACK = 1e-9;

  private Spoken() {}

  /// The roundest number at `exact` or beyond it, seen from `from`, that is enough.
  static double beyond(Unit unit, double from, double exact, DoublePredicate enough) {
    double coarse = step(unit, exact);
    for (double step = coarse; step > coarse / 1_000; step /= 10) {
      double round = multiple(exact, step, exact > from);
      if (enough.test(round)) {
        return round;
      }
    }
    return exact;
  }

  private static double step(Unit unit, double value) {
    return switch (unit) {
      case MONEY -> Math.max(1, roundSum(value));
      case DAYS, PER_YEAR, SCORE -> 1;
      case HOURS, MONTHS, RATIO, REACTION -> 0.1;
      case SHARE -> 0.01;
    };
  }

  /// Half of the second digit's place: 50 for 3 210, 5 for 480.
  private static double roundSum(double value) {
    double place = Math.floor(Math.log10(Math.max(1, Math.abs(value))));
    return Math.pow(10, place - 1) / 2;
  }

  private static double multiple(double value, double step, boolean up) {
    double count = up ? Math.ceil(value / step - SLACK) : Math.floor(value / step + SLACK);
    return step < 1 ? count / Math.rint(1 / step) : count * step;
  }
}
