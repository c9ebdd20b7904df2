package app.tamis.reference;

import java.util.Optional;

/// A quotient of two figures; it has no value without both, nor when the denominator isn't
/// positive.
final class Ratio {

  private Ratio() {}

  static Optional<Fraction> of(Fraction above, Fraction below) {
    return below.isPositive() ? Optional.of(above.over(below)) : Optional.empty();
  }

  static Optional<Fraction> of(Optional<Fraction> above, Optional<Fraction> below) {
    return above.flatMap(numerator -> below.flatMap(denominator -> of(numerator, denominator)));
  }

  static Optional<Fraction> of(Optional<Fraction> above, Fraction below) {
    return above.flatMap(numerator -> of(numerator, below));
  }
}
