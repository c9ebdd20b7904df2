package app.tamis.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// A quotient of two figures; it has no value without both, nor when the denominator isn't
/// positive.
final class Ratio {

  private Ratio() {}

  static Optional<BigDecimal> of(Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
    return numerator.flatMap(above ->
        denominator
            .filter(below -> below.signum() > 0)
            .map(below -> above.divide(below, MathContext.DECIMAL128)));
  }
}
