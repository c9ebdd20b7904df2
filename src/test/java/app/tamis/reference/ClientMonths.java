package app.tamis.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The calendar months of the window in which a client counts; none, where it isn't in the
/// portfolio.
record ClientMonths(LocalDate asOf, int windowMonths, Optional<YearMonth> firstOfPortfolio) {

  static ClientMonths of(LocalDate asOf, int windowMonths, List<ClientFacts> everybody) {
    return new ClientMonths(
        asOf,
        windowMonths,
        everybody.stream()
            .flatMap(client -> client.earliestDay().stream())
            .min(LocalDate::compareTo)
            .map(YearMonth::from));
  }

  List<YearMonth> of(ClientFacts facts) {
    if (facts.client().until().filter(until -> until.isBefore(asOf)).isPresent()) {
      return List.of();
    }
    return first(facts).map(this::windowFrom).orElse(List.of());
  }

  private Optional<YearMonth> first(ClientFacts facts) {
    return facts
        .client()
        .since()
        .or(facts::earliestDay)
        .map(YearMonth::from)
        .map(month -> latest(month, firstOfPortfolio.orElse(month)));
  }

  private List<YearMonth> windowFrom(YearMonth first) {
    YearMonth last = YearMonth.from(asOf);
    YearMonth start = latest(first, last.minusMonths(windowMonths - 1L));
    return Stream.iterate(start, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }

  private static YearMonth latest(YearMonth a, YearMonth b) {
    return a.isAfter(b) ? a : b;
  }
}
