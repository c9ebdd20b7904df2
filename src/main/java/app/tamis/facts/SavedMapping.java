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
  ///
  /// @param tables what it feeds
  /// @param columns the file's columns that it reads
  record Sound(
      String name, String text, List<FactTable> tables, List<String> columns, Instant at, String by)
      implements SavedMapping {

    public Sound {
      tables = List.copyOf(tables);
      columns = List.copyOf(columns);
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
