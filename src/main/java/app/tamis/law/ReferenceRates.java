package app.tamis.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A central bank's rates, by the first day of the half-year for which each holds. A half-year that
/// isn't here is unknown: the one before it says nothing of it.
///
/// @param country in whose table they stand
record ReferenceRates(String country, Map<LocalDate, ReferenceRate> byHalfYear) {

  /// @param percent a year; below 0 too
  record ReferenceRate(BigDecimal percent, Origin origin) {}

  ReferenceRates {
    byHalfYear = Map.copyOf(byHalfYear);
  }

  ReferenceRates with(LocalDate halfYear, ReferenceRate rate) {
    var all = new HashMap<>(byHalfYear);
    all.put(halfYear, rate);
    return new ReferenceRates(country, all);
  }

  Optional<ReferenceRate> of(LocalDate day) {
    return Optional.ofNullable(byHalfYear.get(HalfYears.first(day)));
  }
}
