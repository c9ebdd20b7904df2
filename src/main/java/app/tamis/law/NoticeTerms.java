package app.tamis.law;

import java.util.Optional;

/// @param guidance how long a notice should be by the length of the relationship, whatever the
///   contract says
/// @param breachByClauseOnly whether a serious breach ends an agreement only where a clause of it
///   says so
record NoticeTerms(Optional<Guide> guidance, boolean breachByClauseOnly, Origin origin) {

  /// Guidance of ours in figures, not the law's.
  ///
  /// @param monthsPerYear for each year of the relationship that has begun
  record Guide(int monthsPerYear, int leastMonths, int mostMonths) {

    int months(int startedYears) {
      return Math.clamp((long) monthsPerYear * startedYears, leastMonths, mostMonths);
    }
  }
}
