package app.tamis.facts.rollup;

import app.tamis.basics.Message;
import app.tamis.measures.Coverage;
import app.tamis.measures.DatedTable;
import app.tamis.measures.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is odd about how far a portfolio's records reach.
final class CoverageWarnings {

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

  private static Optional<Message> strays(DatedTable table, Span span) {
    return span.strays() == 0
        ? Optional.empty()
        : Optional.of(
            Message.of(
                "warning.strays",
                table.tableName(),
                span.strays(),
                span.newest().toString(),
                span.last().toString()));
  }

  /// Half of what the months in between hold isn't there.
  private static Optional<Message> endsEarly(
      DatedTable table, Span span, Map<DatedTable, Span> spans) {
    return spans.entrySet().stream()
        .filter(other -> other.getValue().last().isAfter(span.last().plusMonths(1)))
        .max(Map.Entry.comparingByValue(Comparator.comparing(Span::last)))
        .map(latest ->
            Message.of(
                "warning.ends-early",
                table.tableName(),
                span.last().toString(),
                latest.getKey().tableName(),
                latest.getValue().last().toString()));
  }
}
