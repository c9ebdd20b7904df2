package app.tamis.grading.acts;

import app.tamis.grading.acts.WhatIf.Freed;
import app.tamis.grading.acts.WhatIf.ProfitChange;
import java.util.OptionalDouble;

/// How a change of profit is worked out. What hangs on something unknown has no value; but no share
/// of something unknown is nothing all the same.
///
/// @param nothing the change of net revenue
/// @param rate for which an hour is sold
record ProfitSums(OptionalDouble nothing, Freed freed, TimeUse use, OptionalDouble rate) {

  ProfitChange change() {
    var withSavings = sum(nothing, part(use.saved(), freed.labour()));
    var allSold = times(freed.hours(), rate);
    return new ProfitChange(
        nothing, sum(withSavings, part(use.sold(), allSold)), breakEvenShare(withSavings, allSold));
  }

  private static OptionalDouble breakEvenShare(OptionalDouble withSavings, OptionalDouble allSold) {
    return withSavings.isPresent() && allSold.orElse(0) > 0
        ? OptionalDouble.of(Math.max(0, -withSavings.getAsDouble() / allSold.getAsDouble()))
        : OptionalDouble.empty();
  }

  private static OptionalDouble part(double share, OptionalDouble whole) {
    return share == 0 ? OptionalDouble.of(0) : times(OptionalDouble.of(share), whole);
  }

  private static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.getAsDouble() + other.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble times(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.getAsDouble() * other.getAsDouble())
        : OptionalDouble.empty();
  }
}
