package app.tamis.reference;

import java.time.LocalDate;
import java.time.YearMonth;

/// Whether hours are those that the owner reckons, since too few were written down.
final class Estimation {

  private static final int MONTHS_NEEDED = 6;

  private Estimation() {}

  static boolean at(LocalDate asOf, Facts facts, Coverage coverage) {
    return facts.clients().stream().anyMatch(client -> client.hoursPerMonth().isPresent())
        && monthsOfRecordedWork(asOf, facts, coverage) < MONTHS_NEEDED;
  }

  private static long monthsOfRecordedWork(LocalDate asOf, Facts facts, Coverage coverage) {
    return facts.timeEntries().stream()
        .filter(entry -> !entry.day().isAfter(asOf))
        .map(entry -> YearMonth.from(entry.day()))
        .filter(month -> coverage.work().filter(first -> !month.isBefore(first)).isPresent())
        .distinct()
        .count();
  }
}
