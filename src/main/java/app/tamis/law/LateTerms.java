package app.tamis.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What is owed on a late bill where the contract sets no rate.
///
/// @param rate empty where there is only what the contract says
record LateTerms(Optional<LateRate> rate, Optional<FixedSums> fixedSums, Origin origin) {

  /// @param points added to the reference rate, in percentage points
  /// @param wholeAtItsBeginning whether all days count at the rate of the half-year in which
  ///   interest begins; else each counts at that of its own
  record LateRate(ReferenceRates reference, BigDecimal points, boolean wholeAtItsBeginning) {

    /// What holds on a day.
    ///
    /// @return empty where the table has no rate for that half-year
    Optional<Percent> on(LocalDate day) {
      return reference
          .of(day)
          .map(found -> new Percent(found.percent().add(points), found.origin()));
    }
  }

  /// A year's interest on 100.
  record Percent(BigDecimal value, Origin origin) {}
}
