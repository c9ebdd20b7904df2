package app.tamis.law;

import app.tamis.basics.Amount;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What a late bill costs beside interest, once: by its total.
///
/// @param byTotal in the currency, from that total on; the first begins at 0
record FixedSums(Currency currency, NavigableMap<BigDecimal, BigDecimal> byTotal, Origin origin) {

  FixedSums {
    byTotal = new TreeMap<>(byTotal);
  }

  /// Steps in pounds say nothing of a bill in euros; a single sum holds whatever the bill is in.
  FixedSum on(Amount owed) {
    return byTotal.size() > 1 && !owed.currency().equals(currency)
        ? new FixedSum.OtherCurrency(currency, origin)
        : new FixedSum.Sum(
            new Amount(byTotal.floorEntry(owed.value().max(BigDecimal.ZERO)).getValue(), currency),
            origin);
  }
}
