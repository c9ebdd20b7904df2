package app.tamis.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// An exact number: nothing is rounded but where the definitions say so, so that a figure that
/// stands on a line stands on it here too.
record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);

  Fraction {
    BigInteger common = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
    above = above.divide(common);
    below = below.divide(common);
  }

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Fraction of(BigDecimal decimal) {
    return decimal.scale() > 0
        ? new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE);
  }

  static Fraction of(String decimal) {
    return of(new BigDecimal(decimal));
  }

  Fraction plus(Fraction other) {
    if (below.equals(other.below)) {
      return new Fraction(above.add(other.above), below);
    }
    return new Fraction(
        above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
  }

  Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  Fraction times(Fraction other) {
    return new Fraction(above.multiply(other.above), below.multiply(other.below));
  }

  Fraction over(Fraction other) {
    return new Fraction(above.multiply(other.below), below.multiply(other.above));
  }

  Fraction times(long whole) {
    return times(of(whole));
  }

  Fraction over(long whole) {
    return over(of(whole));
  }

  Fraction negated() {
    return new Fraction(above.negate(), below);
  }

  Fraction min(Fraction other) {
    return isBelow(other) ? this : other;
  }

  Fraction max(Fraction other) {
    return isBelow(other) ? other : this;
  }

  boolean isPositive() {
    return above.signum() > 0;
  }

  boolean isNegative() {
    return above.signum() < 0;
  }

  boolean isZero() {
    return above.signum() == 0;
  }

  boolean isBelow(Fraction other) {
    return compareTo(other) < 0;
  }

  boolean isAtLeast(Fraction other) {
    return compareTo(other) >= 0;
  }

  boolean isAtMost(Fraction other) {
    return compareTo(other) <= 0;
  }

  boolean isMoreThan(Fraction other) {
    return compareTo(other) > 0;
  }

  /// Halves away from zero, which Java calls half up.
  Fraction rounded(int decimals) {
    BigDecimal exact = new BigDecimal(above);
    return of(exact.divide(new BigDecimal(below), decimals, RoundingMode.HALF_UP));
  }

  Fraction roundedUpTo(long step) {
    BigInteger[] steps = above.divideAndRemainder(below.multiply(BigInteger.valueOf(step)));
    BigInteger whole = steps[1].signum() > 0 ? steps[0].add(BigInteger.ONE) : steps[0];
    return new Fraction(whole.multiply(BigInteger.valueOf(step)), BigInteger.ONE);
  }

  /// To 34 digits.
  BigDecimal decimal() {
    return new BigDecimal(above).divide(new BigDecimal(below), MathContext.DECIMAL128);
  }

  @Override
  public int compareTo(Fraction other) {
    return above.multiply(other.below).compareTo(other.above.multiply(below));
  }

  @Override
  public String toString() {
    return decimal().toString();
  }
}
