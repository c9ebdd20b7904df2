package app.tamis.facts.rollup;

import app.tamis.basics.Message;
import app.tamis.facts.ControlTotals;
import app.tamis.facts.FactTable;
import app.tamis.measures.Coverage;
import app.tamis.measures.DatedTable;
import app.tamis.measures.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is odd about how far a portfolio's records reach.
public final class CoverageWarnings {

  private CoverageWarnings() {}

  static List<Message> of(Coverage coverage) {
    var warnings = new ArrayList<Message>();
    for (var table : DatedTable.values()) {
      Optional.ofNullable(coverage.spans().get(table))
          .ifPresent(span -> {
            strays(table, span).ifPresent(warnings::add);
            endsEarly(table, span, coverage.spans()).ifPresent(warnings::add);
          });
    }
    return warnings;
  }

  /// Of the tables that end long before another.
  ///
  /// @param totals of what was read
  public static List<Message> endingEarly(ControlTotals totals) {
    var spans = new EnumMap<DatedTable, Span>(DatedTable.class);
    for (var table : DatedTable.values()) {
      Optional.ofNullable(totals.tables().get(FactTable.valueOf(table.name())))
          .ifPresent(of ->
              of.first()
                  .flatMap(first -> of.last().map(last -> Span.of(first, last)))
                  .ifPresent(span -> spans.put(table, span)));
    }
    return spans.entrySet().stream()
        .flatMap(each -> endsEarly(each.getKey(), each.getValue(), spans).stream())
        .toList();
  }

  private static Optional<Message> strays(DatedTable table, Span span) {
    return span.strays() == 0
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "warning.strays", table.tableName(), span.strays(), span.newest(), span.last()));
  }

  private static Optional<Message> endsEarly(
      DatedTable table, Span span, Map<DatedTable, Span> spans) {
    return spans.entrySet().stream()
        .filter(other -> other.getValue().last().isAfter(span.last().plusMonths(1)))
        .max(Map.Entry.comparingByValue(Comparator.comparing(Span::last)))
        .map(latest -> endsEarly(table, span.last(), latest.getKey(), latest.getValue().last()));
  }

  /// Half of what the months in between hold isn't there.
  private static Message endsEarly(
      DatedTable table, LocalDate last, DatedTable other, LocalDate otherLast) {
    return Message.of(
        "warning.ends-early",
        table.tableName(),
        last,
        other.tableName(),
        otherLast,
        YearMonth.from(last.plusDays(1)),
        YearMonth.from(otherLast));
  }
}
