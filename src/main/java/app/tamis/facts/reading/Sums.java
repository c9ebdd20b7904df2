package app.tamis.facts.reading;

import app.tamis.facts.FactTable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What records come to, as people are told it.
public final class Sums {

  private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

  private Sums() {}

  /// Hours of time entries, to the hundredth; of all else money, to the cent.
  ///
  /// @param sum of minutes, or of money
  public static BigDecimal told(FactTable table, BigDecimal sum) {
    return table == FactTable.TIME_ENTRIES
        ? sum.divide(MINUTES_OF_AN_HOUR, 2, RoundingMode.HALF_UP)
        : sum.setScale(2, RoundingMode.HALF_UP);
  }
}
