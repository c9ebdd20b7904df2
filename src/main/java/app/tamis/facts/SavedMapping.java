package app.tamis.facts;

import app.tamis.basics.Message;
import java.time.Instant;
import java.util.List;

/// A mapping of people's own.
public sealed interface SavedMapping {

  String name();

  /// As it is written.
  String text();

  Instant at();

  /// Who saved it; empty where nobody is known to have.
  String by();

  /// One by which files are read.
  record Sound(Mapping mapping, Instant at, String by) implements SavedMapping {

    @Override
    public String name() {
      return mapping.name();
    }

    @Override
    public String text() {
      return mapping.text();
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

  /// One that reads nothing until somebody mends it, since its file was changed by other means.
  ///
  /// @param faults at least one
  record Spoiled(String name, String text, Instant at, String by, List<Message> faults)
      implements SavedMapping {

    public Spoiled {
      faults = List.copyOf(faults);
    }
  }
}
