package app.tamis.grading.acts;

import app.tamis.grading.acts.WhatIf.Freed;
import app.tamis.grading.acts.WhatIf.ProfitChange;
import java.util.OptionalDouble;

/// How a change of profit is worked out.
///
/// @param nothing the change of net revenue
/// @param rate for which an hour is sold
record ProfitSums(OptionalDouble nothing, Freed freed, TimeUse use, OptionalDouble rate) {

  ProfitChange change() {
    return new ProfitChange(nothing, chosen(), breakEvenShare());
  }

  private OptionalDouble chosen() {
    if (nothing.isEmpty() || use.isNothing()) {
      return nothing;
    }
    return freed.hours().isPresent()
        ? OptionalDouble.of(
            nothing.getAsDouble()
                + saved()
                + use.sold() * freed.hours().getAsDouble() * rate.orElse(0))
        : OptionalDouble.empty();
  }

  private OptionalDouble breakEvenShare() {
    double allSold = freed.hours().orElse(0) * rate.orElse(0);
    return nothing.isPresent() && allSold > 0
        ? OptionalDouble.of(Math.max(0, (-nothing.getAsDouble() - saved()) / allSold))
        : OptionalDouble.empty();
  }

  private double saved() {
    return use.saved() * freed.labour().orElse(0);
  }
}
