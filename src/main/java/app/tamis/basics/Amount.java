package app.tamis.basics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An exact amount of money. Nothing is rounded but where [#rounded] is asked for, and currencies
/// don't mix. How it is said is [Money]'s.
///
/// @param value in units of the currency; `1.50` and `1.5` are the same
public record Amount(BigDecimal value, Currency currency) implements Comparable<Amount> {

  public Amount {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  public static Amount of(String value, String currency) {
    return new Amount(new BigDecimal(value), Currency.getInstance(currency));
  }

  /// The decimal number that a person would write, to more digits than any rate has.
  public static Amount of(double value, Currency currency) {
    return new Amount(BigDecimal.valueOf(value), currency);
  }

  public static Amount zero(Currency currency) {
    return new Amount(BigDecimal.ZERO, currency);
  }

  /// @throws IllegalArgumentException where the other is in another currency
  public Amount plus(Amount other) {
    return new Amount(value.add(alike(other)), currency);
  }

  /// @throws IllegalArgumentException where the other is in another currency
  public Amount minus(Amount other) {
    return new Amount(value.subtract(alike(other)), currency);
  }

  public Amount negated() {
    return new Amount(value.negate(), currency);
  }

  public Amount times(BigDecimal factor) {
    return new Amount(value.multiply(factor), currency);
  }

  /// To what can be paid: cents, or whole units where the currency has none. Halves go away from
  /// zero.
  public Amount rounded() {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    return new Amount(value.setScale(digits, RoundingMode.HALF_UP), currency);
  }

  public boolean isNegative() {
    return value.signum() < 0;
  }

  /// As documents write it, without its currency: `39.5`.
  public String plain() {
    return value.toPlainString();
  }

  /// For arithmetic that isn't to the cent, such as that of measures.
  public double toDouble() {
    return value.doubleValue();
  }

  /// @throws IllegalArgumentException where the other is in another currency
  @Override
  public int compareTo(Amount other) {
    return value.compareTo(alike(other));
  }

  private BigDecimal alike(Amount other) {
    if (!other.currency.equals(currency)) {
      throw new IllegalArgumentException("%s and %s don't mix".formatted(currency, other.currency));
    }
    return other.value;
  }
}
