package app.tamis.measures;

import static java.time.temporal.ChronoUnit.MONTHS;

import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All rows of one client, in the order of months.
record ClientRows(ClientOnRecord client, List<ClientMonth> rows) {

  ClientRows {
    rows = rows.stream().sorted(Comparator.comparing(ClientMonth::month)).toList();
  }

  /// The client's months in the window, or none if it isn't in the portfolio then: gone before the
  /// as-of date, come after it, or never heard of.
  ///
  /// @param covered no month before counts: of those before too little is on record
  List<ClientMonth> in(Window window, Optional<YearMonth> covered) {
    return leftBefore(window.asOf()) ? List.of() : upTo(window.last(), window, covered);
  }

  /// The same, also where it has left by then.
  ///
  /// @param afterwards whether the months after its last day are among them
  List<ClientMonth> everIn(Window window, Optional<YearMonth> covered, boolean afterwards) {
    var last = client.until().map(YearMonth::from).filter(left -> left.isBefore(window.last()));
    return upTo(afterwards ? window.last() : last.orElse(window.last()), window, covered);
  }

  private List<ClientMonth> upTo(YearMonth last, Window window, Optional<YearMonth> covered) {
    return firstMonth(window.asOf())
        .map(first -> later(first, covered))
        .map(first -> later(first, billedAhead(window.last())))
        .map(first -> later(first, Optional.of(window.first())))
        .filter(first -> !first.isAfter(last))
        .map(first -> months(first, last))
        .orElse(List.of());
  }

  /// Whether only a missing first day and missing facts keep it out of the portfolio.
  boolean isWithoutFacts(LocalDate asOf) {
    return firstMonth(asOf).isEmpty() && !leftBefore(asOf);
  }

  private boolean leftBefore(LocalDate asOf) {
    return client.until().filter(until -> until.isBefore(asOf)).isPresent();
  }

  /// A first bill that was yet to come says nothing.
  private Optional<YearMonth> billedAhead(YearMonth upTo) {
    return client.billedAhead().filter(month -> !month.isAfter(upTo));
  }

  private Optional<YearMonth> firstMonth(LocalDate asOf) {
    return client
        .since()
        .or(() -> client.earliestFact().filter(fact -> !fact.isAfter(asOf)))
        .map(YearMonth::from);
  }

  /// Nothing was recorded in a month without a row; what stood before still stands.
  private List<ClientMonth> months(YearMonth first, YearMonth last) {
    var months = new ArrayList<ClientMonth>();
    int next = rows.isEmpty() ? 0 : position(first);
    for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      if (next < rows.size() && rows.get(next).month().equals(month)) {
        months.add(rows.get(next++));
      } else {
        var end = next == 0 ? beforeAll() : rows.get(next - 1).end();
        months.add(new ClientMonth(client.id(), month, Sums.NONE, end));
      }
    }
    return months;
  }

  /// Sizes that were first known hold for all time before.
  private MonthEnd beforeAll() {
    return rows.isEmpty() ? MonthEnd.NOTHING : rows.getFirst().end().atFirst();
  }

  /// The first row of that month or later: rows have no gaps, so it is found by counting.
  private int position(YearMonth month) {
    long gap = MONTHS.between(rows.getFirst().month(), month);
    return Math.clamp(gap, 0, rows.size());
  }

  private static YearMonth later(YearMonth one, Optional<YearMonth> other) {
    return other.filter(one::isBefore).orElse(one);
  }
}
