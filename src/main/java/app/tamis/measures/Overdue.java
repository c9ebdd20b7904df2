package app.tamis.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A table that used to come every month, and hasn't for longer than a month and a few days.
///
/// @param last the day of its last record that isn't stray
public record Overdue(DatedTable table, LocalDate last) {

  /// What has come in each of so many months on end is expected in the next.
  private static final int MONTHS_ON_END = 3;

  /// The longest month, and nine days to write bills and to import them.
  private static final int LATE_AFTER_DAYS = 40;

  /// Those of which facts are overdue, the longest overdue first.
  public static List<Overdue> among(Coverage coverage, LocalDate today) {
    return coverage.records().entrySet().stream()
        .flatMap(table -> find(table.getKey(), table.getValue(), today).stream())
        .sorted(Comparator.comparing(Overdue::last).thenComparing(Overdue::table))
        .toList();
  }

  private static Optional<Overdue> find(DatedTable table, RecordDays records, LocalDate today) {
    return records
        .span()
        .map(Span::last)
        .filter(last -> last.plusDays(LATE_AFTER_DAYS).isBefore(today))
        .filter(last -> cameMonthlyUpTo(YearMonth.from(last), records))
        .map(last -> new Overdue(table, last));
  }

  private static boolean cameMonthlyUpTo(YearMonth last, RecordDays records) {
    return IntStream.range(0, MONTHS_ON_END)
        .mapToObj(last::minusMonths)
        .allMatch(records::hasAnyIn);
  }
}
