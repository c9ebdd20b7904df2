package app.tamis.facts.table;

import app.tamis.basics.Message;
import app.tamis.basics.Nearest;
import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.csv.SourceFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds the columns of a fact table in the header of a file that is written for Tamis. Order and
/// case don't matter; unknown columns are named and ignored.
public final class NativeColumns {

  private final FactTable table;
  private final SourceFile file;
  private final List<Message> problems;
  private final List<Message> warnings;
  private final List<RowSource.Cell> cells = new ArrayList<>();
  private final Set<String> found = new HashSet<>();
  private final List<String> unknown = new ArrayList<>();
  private int missing;

  private static final Set<FactTable> FINISHED_BY_HAND =
      EnumSet.of(FactTable.CLIENTS, FactTable.ALIASES, FactTable.TECHNICIANS);

  public NativeColumns(
      FactTable table, SourceFile file, List<Message> problems, List<Message> warnings) {
    this.table = table;
    this.file = file;
    this.problems = problems;
    this.warnings = warnings;
  }

  /// Whether a file lacks so many of a table's columns that it was most likely written by another
  /// system.
  public static boolean areForeign(FactTable table, SourceFile file) {
    var columns = new NativeColumns(table, file, new ArrayList<>(), new ArrayList<>());
    columns.source();
    return columns.missing > 1;
  }

  public RowSource source() {
    var known = table.columnNames();
    for (int i = 0; i < file.header().size(); i++) {
      var name = file.header().get(i).toLowerCase(Locale.ROOT);
      if (!known.contains(name)) {
        unknown.add(file.header().get(i));
      } else if (found.add(name)) {
        cells.add(cell(name, i + 1, file.header().get(i)));
      } else {
        problems.add(Message.of("header.twice", file.name(), name));
      }
    }
    nameMissing();
    nameUnknown();
    return new RowSource(file, table, "source", cells);
  }

  /// Of tables that Tamis writes for people to finish, without what kept a spreadsheet from
  /// computing it.
  private RowSource.Cell cell(String name, int position, String source) {
    boolean text =
        table.column(name).filter(column -> column.type() instanceof Column.Type.Text).isPresent();
    return FINISHED_BY_HAND.contains(table) && text
        ? new RowSource.Cell(
            name, "unguarded(c%d)".formatted(position), List.of(source), Optional.empty())
        : RowSource.Cell.asItStands(name, position, source);
  }

  private void nameMissing() {
    for (var column : table.columns()) {
      boolean client = column.name().equals("client_id") && table.namesItsClient();
      if (column.required() && !client && !found.contains(column.name())) {
        missing(column.name());
      }
    }
    if (table.namesItsClient()
        && !found.contains("client_id")
        && !found.contains(FactTable.CLIENT_NAME)
        && !(table == FactTable.CALLS && found.contains("phone"))) {
      missing("client_id");
    }
    if (missing > 1) {
      problems.add(Message.of("header.foreign", file.name(), table.tableName()));
    }
  }

  private void missing(String column) {
    missing++;
    problems.add(
        Nearest.to(column, unknown)
            .map(near -> Message.of("header.missing.nearest", file.name(), column, near))
            .orElseGet(() ->
                Message.of("header.missing", file.name(), column, List.copyOf(file.header()))));
  }

  private void nameUnknown() {
    for (var name : unknown) {
      var unused = table.columnNames().stream().filter(column -> !found.contains(column)).toList();
      warnings.add(
          Nearest.to(name, unused)
              .map(near -> Message.of("warning.column.nearest", file.name(), name, near))
              .orElseGet(() -> Message.of("warning.column", file.name(), name)));
    }
  }
}
