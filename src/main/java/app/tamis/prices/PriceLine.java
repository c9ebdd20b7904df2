package app.tamis.prices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// A price as it is and as it is to be, without tax.
///
/// @param what as bills call it; empty where what it is per says it
/// @param old to the cent
/// @param timesAYear how often it is billed in a year, by the past months
public record PriceLine(
    String what, Per per, BigDecimal old, BigDecimal now, BigDecimal timesAYear) {

  /// What a price is for.
  public enum Per {
    MONTH,
    HOUR,
    CALL_OUT;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// A price that rises by a share, to the cent.
  static PriceLine rising(
      String what, Per per, BigDecimal old, double share, BigDecimal timesAYear, int digits) {
    var cents = old.setScale(digits, RoundingMode.HALF_UP);
    var now =
        cents
            .multiply(BigDecimal.ONE.add(BigDecimal.valueOf(share)))
            .setScale(digits, RoundingMode.HALF_UP);
    return new PriceLine(what, per, cents, now, timesAYear);
  }

  /// The same from the same old price, at another share.
  PriceLine at(double share) {
    return rising(what, per, old, share, timesAYear, old.scale());
  }

  public boolean stays() {
    return old.compareTo(now) == 0;
  }

  /// In a year.
  public BigDecimal gain() {
    return now.subtract(old).multiply(timesAYear);
  }
}
