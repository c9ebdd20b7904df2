package app.tamis.prices;

import app.tamis.grading.acts.TimeUse;
import java.util.List;
import java.util.OptionalDouble;

/// What may be lost by a raise. How many leave nobody knows: no rate of ours stands in for it.
///
/// @param gain a year
/// @param leaving what their leaving would cost a year, with the freed hours used as chosen; empty
///   where that isn't known
public record Loss(double gain, OptionalDouble leaving) {

  /// @param use what becomes of freed hours
  /// @param targetRate for which an hour is sold unless something else is said
  static Loss of(Rise rise, TimeUse use, OptionalDouble targetRate) {
    var rate = use.soldRate().isPresent() ? use.soldRate() : targetRate;
    var sold = use.sold() == 0 ? OptionalDouble.of(0) : times(use.sold(), rise.hours(), rate);
    var saved = use.saved() == 0 ? OptionalDouble.of(0) : times(use.saved(), rise.labour());
    return rise.net().isEmpty() || sold.isEmpty() || saved.isEmpty()
        ? new Loss(rise.gain(), OptionalDouble.empty())
        : new Loss(
            rise.gain(),
            OptionalDouble.of(rise.net().getAsDouble() - sold.getAsDouble() - saved.getAsDouble()));
  }

  /// On the sums of several; unknown where one of them is.
  static Loss sum(List<Loss> losses) {
    return new Loss(
        losses.stream().mapToDouble(Loss::gain).sum(),
        losses.stream().anyMatch(one -> one.leaving().isEmpty())
            ? OptionalDouble.empty()
            : OptionalDouble.of(losses.stream().mapToDouble(one -> one.leaving().orElse(0)).sum()));
  }

  /// The raise pays for itself unless a larger share of such clients leaves. Empty where there is
  /// no such limit, as their leaving costs nothing, or where it isn't known.
  public OptionalDouble limit() {
    return leaving.isPresent() && leaving.getAsDouble() > 0 && gain > 0
        ? OptionalDouble.of(gain / (gain + leaving.getAsDouble()))
        : OptionalDouble.empty();
  }

  /// Whether nothing is lost however many leave.
  public boolean isHarmless() {
    return leaving.isPresent() && leaving.getAsDouble() <= 0;
  }

  /// What the year brings more, or less, if that share of the service revenue left.
  public OptionalDouble result(double share) {
    return leaving.isPresent()
        ? OptionalDouble.of((1 - share) * gain - share * leaving.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble times(double share, OptionalDouble... factors) {
    double product = share;
    for (var factor : factors) {
      if (factor.isEmpty()) {
        return factor;
      }
      product *= factor.getAsDouble();
    }
    return OptionalDouble.of(product);
  }
}
