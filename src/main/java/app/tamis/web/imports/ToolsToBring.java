package app.tamis.web.imports;

import app.tamis.basics.Words;
import app.tamis.facts.FactTable;
import app.tamis.facts.Mappings;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What to bring for a grade, and where in the tools that are known it is exported.
final class ToolsToBring {

  /// Kinds of exports, those first that a grade needs.
  private enum Kind {
    TICKETS(Set.of(FactTable.TICKETS)),
    HOURS(Set.of(FactTable.TIME_ENTRIES)),
    BILLS(Set.of(FactTable.INVOICES, FactTable.PAYMENTS)),
    CALLS(Set.of(FactTable.CALLS));

    private final Set<FactTable> tables;

    Kind(Set<FactTable> tables) {
      this.tables = tables;
    }
  }

  private ToolsToBring() {}

  static List<ImportView.Bring> list(Words words) {
    return List.of(Kind.values()).stream().map(kind -> bring(kind, words)).toList();
  }

  private static ImportView.Bring bring(Kind kind, Words words) {
    var mappings =
        Mappings.list().stream()
            .filter(mapping -> mapping.tables().stream().anyMatch(kind.tables::contains))
            .sorted(Comparator.comparing(Mappings.Shipped::tool, String.CASE_INSENSITIVE_ORDER))
            .toList();
    return new ImportView.Bring(
        switch (kind) {
          case TICKETS -> words.say("import.bring.tickets");
          case HOURS -> words.say("import.bring.hours");
          case BILLS -> words.say("import.bring.bills");
          case CALLS -> words.say("import.bring.calls");
        },
        mappings.stream().map(Mappings.Shipped::tool).distinct().collect(Collectors.joining(", ")),
        mappings.stream()
            .map(mapping ->
                new ImportView.Export(
                    mapping.description(words.locale()),
                    mapping.export(words.locale()),
                    mapping.tells(words.locale())))
            .toList());
  }
}
