package app.tamis.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// Which indices an agreement may tie its prices to.
record PriceIndices(
    Map<PriceIndex, Origin> allowed,
    Map<PriceIndex, Origin> forbidden,
    Map<PriceIndex, Successor> replaced) {

  /// @param by the index that is published in its place
  /// @param since the first day for which the old one isn't published
  /// @param coefficient of passage: the new index ÷ the old one at that time
  record Successor(PriceIndex by, LocalDate since, BigDecimal coefficient, Origin origin) {}

  PriceIndices {
    allowed = Map.copyOf(allowed);
    forbidden = Map.copyOf(forbidden);
    replaced = Map.copyOf(replaced);
  }
}
