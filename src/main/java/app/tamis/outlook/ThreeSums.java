package app.tamis.outlook;

import app.tamis.grading.acts.WhatIf;
import java.util.OptionalDouble;

/// What a what-if does to the profit, in the figures of a month of the window.
///
/// @param nothing done with the time
/// @param chosen as was chosen
/// @param breakEvenShare of the freed hours, that must be sold for a change of 0
public record ThreeSums(
    OptionalDouble nothing, OptionalDouble chosen, OptionalDouble breakEvenShare) {

  public static ThreeSums of(WhatIf whatIf) {
    double months = whatIf.before().window().months();
    return new ThreeSums(
        each(whatIf.profit().nothing(), months),
        each(whatIf.profit().chosen(), months),
        whatIf.profit().breakEvenShare());
  }

  private static OptionalDouble each(OptionalDouble sum, double months) {
    return sum.isPresent() ? OptionalDouble.of(sum.getAsDouble() / months) : sum;
  }
}
