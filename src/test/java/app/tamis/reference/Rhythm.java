package app.tamis.reference;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How long the recurring lines of a client last that don't say so themselves: until it is billed
/// such lines again.
record Rhythm(Map<YearMonth, Integer> lengths) {

  private static final int LONGEST = 13;
  private static final int A_YEAR = 12;
  private static final int MONTHS_TO_BE_SURE = 3;

  /// `billed` are the months of issue of a client's such lines, each once, in order; `newestOfAll`
  /// is the month of the portfolio's newest invoice.
  static Rhythm of(List<YearMonth> billed, YearMonth newestOfAll) {
    Map<YearMonth, Integer> lengths = new HashMap<>();
    for (int at = 0; at + 1 < billed.size(); at++) {
      int months = Months.count(billed.get(at), billed.get(at + 1));
      lengths.put(billed.get(at), Math.min(months, LONGEST));
    }
    if (!billed.isEmpty()) {
      YearMonth last = billed.getLast();
      lengths.put(last, usual(lengths).orElseGet(() -> ofTheOnlyOne(last, newestOfAll)));
    }
    return new Rhythm(lengths);
  }

  List<YearMonth> monthsFrom(YearMonth issued) {
    return Months.from(issued, lengths.getOrDefault(issued, 1));
  }

  private static Optional<Integer> usual(Map<YearMonth, Integer> earlier) {
    List<Integer> sorted = earlier.values().stream().sorted().toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
  }

  private static int ofTheOnlyOne(YearMonth month, YearMonth newestOfAll) {
    return newestOfAll.isBefore(month.plusMonths(MONTHS_TO_BE_SURE)) ? 1 : A_YEAR;
  }
}
