package app.tamis.book.backup;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.book.database.Catalogue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Holds what an archive says of its tables against the tables themselves, which migrations made:
/// only their names are ever used.
record SavedForm(ArchiveReader archive, Catalogue catalogue) {

  private static final int MOST_FAULTS = 20;

  /// The tables, as they are called here.
  ///
  /// @throws Problems with each table, column and sequence that differs
  List<Catalogue.Table> tables() throws SQLException {
    var faults = new ArrayList<Message>();
    var tables = catalogue.savedTables();
    var known = byName(tables);
    var saved = byName(archive.manifest().tables());
    if (saved.size() < archive.manifest().tables().size()) {
      faults.add(fault("restore.tables-twice"));
    }
    for (var table : archive.manifest().tables()) {
      if (!known.containsKey(table.name())) {
        faults.add(fault("restore.table-unknown", shown(table.name())));
      }
    }
    for (var table : tables) {
      Optional.ofNullable(saved.get(table.name()))
          .ifPresentOrElse(
              same -> faults.addAll(columnFaults(table, same)),
              () -> faults.add(fault("restore.table-missing", table.name())));
    }
    var sequences = new HashSet<>(catalogue.sequences());
    for (var sequence : archive.manifest().sequences()) {
      if (!sequences.contains(sequence.name())) {
        faults.add(fault("restore.sequence-unknown", shown(sequence.name())));
      }
    }
    Problems.throwIfAny(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
    return tables;
  }

  private List<Message> columnFaults(Catalogue.Table table, Catalogue.Table saved) {
    var faults = new ArrayList<Message>();
    for (var column : saved.columns()) {
      if (!table.columns().contains(column)) {
        faults.add(fault("restore.column-unknown", table.name(), shown(column)));
      }
    }
    for (var column : table.columns()) {
      if (!saved.columns().contains(column)) {
        faults.add(fault("restore.column-missing", table.name(), column));
      }
    }
    if (faults.isEmpty() && !saved.columns().equals(table.columns())) {
      faults.add(fault("restore.column-order", table.name()));
    }
    return faults;
  }

  private static Map<String, Catalogue.Table> byName(List<Catalogue.Table> tables) {
    return tables.stream()
        .collect(Collectors.toMap(Catalogue.Table::name, Function.identity(), (first, _) -> first));
  }

  private Message fault(String key, String... names) {
    var arguments = new ArrayList<Object>(List.of(archive.file().toString()));
    arguments.add(shown(archive.manifest().program()));
    arguments.addAll(List.of(names));
    return Message.of(key, arguments.toArray());
  }

  private static String shown(String name) {
    return PartNames.shown(name);
  }
}
