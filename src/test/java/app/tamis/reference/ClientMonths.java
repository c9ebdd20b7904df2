package app.tamis.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The calendar months of the window in which a client counts; none, where it isn't in the
/// portfolio.
record ClientMonths(LocalDate asOf, int windowMonths, Optional<YearMonth> coverage) {

  List<YearMonth> of(ClientFacts facts) {
    if (facts.client().until().filter(until -> until.isBefore(asOf)).isPresent()) {
      return List.of();
    }
    return first(facts).map(this::windowFrom).orElse(List.of());
  }

  private Optional<YearMonth> first(ClientFacts facts) {
    Optional<YearMonth> begin = facts.client().since().or(facts::earliestDay).map(YearMonth::from);
    return begin.flatMap(month ->
        Stream.of(begin, coverage, beginOfLongBills(facts))
            .flatMap(Optional::stream)
            .max(YearMonth::compareTo));
  }

  /// Where the first bills last long, earlier ones of that kind are missing from the export.
  private Optional<YearMonth> beginOfLongBills(ClientFacts facts) {
    return facts.firstBills(asOf).stream()
        .filter(Bill::lastsLong)
        .map(bill -> bill.invoice().month())
        .findFirst();
  }

  private List<YearMonth> windowFrom(YearMonth first) {
    YearMonth last = YearMonth.from(asOf);
    return Months.between(Months.later(first, last.minusMonths(windowMonths - 1L)), last);
  }
}
