package app.tamis.facts;

import java.time.Instant;
import java.util.List;

/// A mapping of people's own.
///
/// @param by who saved it; empty where nobody is known to have
public record SavedMapping(Mapping mapping, Instant at, String by) {

  public String name() {
    return mapping.name();
  }

  /// What it feeds.
  public List<FactTable> tables() {
    return mapping.tables().stream().map(MappedTable::table).distinct().toList();
  }

  /// The file's columns that it reads.
  public List<String> columns() {
    return List.copyOf(mapping.columns());
  }
}
