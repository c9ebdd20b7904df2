package app.tamis.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalDouble;
import java.util.Set;

/// The owner's guess of the hours that each client takes, in place of time entries: for as long as
/// too few months of work are on record.
record EstimatedHours(OptionalDouble hourlyCost) {

  /// With this many months of recorded work nobody has to guess any more.
  private static final int ENOUGH_MONTHS = 6;

  /// Whether hours are guessed as of a month end.
  static boolean standIn(PortfolioMonths portfolio, LocalDate asOf) {
    var upTo = YearMonth.from(asOf);
    return portfolio.coverage().monthsOfWork(asOf) < ENOUGH_MONTHS
        && portfolio.months().stream()
            .anyMatch(
                month -> !month.month().isAfter(upTo) && month.end().hoursPerMonth().isPresent());
  }

  /// Of a client without a guess no hours are known.
  static Set<Source> withheld(Iterable<ClientMonth> months) {
    for (var month : months) {
      if (month.end().hoursPerMonth().isPresent()) {
        return Set.of();
      }
    }
    return Set.of(Source.TIME_ENTRIES);
  }

  ClientMonth in(ClientMonth month) {
    double hours = month.end().hoursPerMonth().orElse(0);
    return month.with(
        month
            .sums()
            .with(Figure.MINUTES, hours * 60)
            .with(Figure.LABOUR_COST, hours * hourlyCost.orElse(0))
            .with(Figure.AFTER_HOURS_MINUTES, 0));
  }
}
