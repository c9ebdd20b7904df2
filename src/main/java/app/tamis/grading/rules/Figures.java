package app.tamis.grading.rules;

import app.tamis.grading.Axis;
import java.util.OptionalDouble;

/// The five figures that a verdict hangs on, and that move within a grade's range.
///
/// @param financial score, 0 to 100
/// @param relationship score, 0 to 100
/// @param core points of what the hours earn; empty without evidence
/// @param contribution per month; empty where it has no value
/// @param netRevenue per month, likewise
record Figures(
    double financial,
    double relationship,
    OptionalDouble core,
    OptionalDouble contribution,
    OptionalDouble netRevenue) {

  double score(Axis axis) {
    return switch (axis) {
      case FINANCIAL -> financial;
      case RELATIONSHIP -> relationship;
    };
  }

  /// All of them so many times as far away as `reach` says.
  Figures moved(double times, Figures reach) {
    return new Figures(
        financial + times * reach.financial,
        relationship + times * reach.relationship,
        moved(core, times, reach.core),
        moved(contribution, times, reach.contribution),
        moved(netRevenue, times, reach.netRevenue));
  }

  private static OptionalDouble moved(OptionalDouble figure, double times, OptionalDouble reach) {
    return figure.isPresent()
        ? OptionalDouble.of(figure.getAsDouble() + times * reach.orElse(0))
        : figure;
  }
}
