package app.tamis.gradebook;

import app.tamis.measures.CostBasis;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/// What a grading knew of the portfolio beside its clients.
///
/// @param evidence when each table and column first had a value
record KeptContext(
    CostBasis costs,
    Optional<YearMonth> firstMonth,
    Optional<LocalDate> newestFact,
    Map<String, LocalDate> evidence) {

  KeptContext {
    evidence = Map.copyOf(evidence);
  }
}
