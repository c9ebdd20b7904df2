package app.tamis.facts.reading;

import static java.util.stream.Collectors.joining;

import app.tamis.facts.FactTable;
import app.tamis.facts.mapping.MappedTable;
import app.tamis.facts.mapping.Mapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Files of a folder that say nothing of how they are read, and that a shipped mapping fits. They
/// are read through it, unless that could count the same work or the same bills twice: two tools
/// that tell the same are a question, and nobody is there to answer it.
///
/// @param read by their path within the folder
/// @param doubled those that are left out
public record Recognised(Map<Path, Mapping> read, List<Doubled> doubled) {

  /// A file that a mapping fits, and others that tell the same.
  public record Doubled(Path file, Mapping mapping, String others) {}

  /// What a firm keeps in one tool. Payments may come from several: a bank's, and a debit's.
  private static final Set<FactTable> KEPT_ONCE =
      EnumSet.of(
          FactTable.TIME_ENTRIES,
          FactTable.TICKETS,
          FactTable.INVOICES,
          FactTable.INVOICE_LINES,
          FactTable.CALLS);

  /// Whether two tools that tell of it may tell the same.
  static boolean isKeptOnce(FactTable table) {
    return KEPT_ONCE.contains(table);
  }

  /// @param fitting files with the mapping that fits each
  /// @param placed tables that other files of the folder are, with these files
  public static Recognised among(Map<Path, Mapping> fitting, Map<FactTable, Path> placed) {
    var read = new LinkedHashMap<Path, Mapping>();
    var doubled = new ArrayList<Doubled>();
    fitting.forEach((file, mapping) -> {
      var others =
          Stream.concat(
                  tables(mapping).stream().filter(placed::containsKey).map(placed::get),
                  fitting.entrySet().stream()
                      .filter(other -> !other.getKey().equals(file))
                      // Several files of one tool are its months.
                      .filter(other -> !other.getValue().tool().equals(mapping.tool()))
                      .filter(other ->
                          tables(mapping).stream().anyMatch(tables(other.getValue())::contains))
                      .map(Map.Entry::getKey))
              .distinct()
              .toList();
      if (others.isEmpty()) {
        read.put(file, mapping);
      } else {
        doubled.add(
            new Doubled(file, mapping, others.stream().map(Path::toString).collect(joining(", "))));
      }
    });
    return new Recognised(read, doubled);
  }

  private static Collection<FactTable> tables(Mapping mapping) {
    return mapping.tables().stream().map(MappedTable::table).filter(KEPT_ONCE::contains).toList();
  }
}
