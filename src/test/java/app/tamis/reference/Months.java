package app.tamis.reference;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// Calendar months in a row.
final class Months {

  private Months() {}

  /// Both ends included; none, if the second comes first.
  static List<YearMonth> between(YearMonth from, YearMonth to) {
    return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1)).toList();
  }

  static List<YearMonth> from(YearMonth first, int count) {
    return between(first, first.plusMonths(count - 1L));
  }

  static int count(YearMonth from, YearMonth before) {
    return Math.toIntExact(ChronoUnit.MONTHS.between(from, before));
  }

  static YearMonth later(YearMonth a, YearMonth b) {
    return a.isAfter(b) ? a : b;
  }
}
