package app.tamis.measures;

import java.util.OptionalDouble;

/// A division that has no answer, rather than zero or infinity, where the denominator isn't
/// positive.
public final class Ratio {

  private Ratio() {}

  public static OptionalDouble of(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }

  public static OptionalDouble of(OptionalDouble part, OptionalDouble whole) {
    return part.isPresent() && whole.isPresent()
        ? of(part.getAsDouble(), whole.getAsDouble())
        : OptionalDouble.empty();
  }

  public static OptionalDouble of(OptionalDouble part, double whole) {
    return part.isPresent() ? of(part.getAsDouble(), whole) : OptionalDouble.empty();
  }

  public static OptionalDouble difference(OptionalDouble from, OptionalDouble what) {
    return from.isPresent() && what.isPresent()
        ? OptionalDouble.of(from.getAsDouble() - what.getAsDouble())
        : OptionalDouble.empty();
  }

  public static OptionalDouble sum(double one, OptionalDouble other) {
    return other.isPresent() ? OptionalDouble.of(one + other.getAsDouble()) : other;
  }

  public static OptionalDouble times(double one, OptionalDouble other) {
    return other.isPresent() ? OptionalDouble.of(one * other.getAsDouble()) : other;
  }

  public static OptionalDouble times(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() ? times(one.getAsDouble(), other) : one;
  }
}
