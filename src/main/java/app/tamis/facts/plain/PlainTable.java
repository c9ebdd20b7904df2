package app.tamis.facts.plain;

import static java.util.function.Predicate.not;

import app.tamis.basics.ClientId;
import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.files.Packed;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A file of a fact table: whose each record is, and what stands in some columns that are wanted;
/// what the others hold must be acceptable all the same.
final class PlainTable {

  static final List<String> YES_OR_NO = List.of("true", "yes", "1", "false", "no", "0");

  private final SourceFile file;
  private final PlainName client = new PlainName(true);
  private final List<PlainCell> cells = new ArrayList<>();
  private long records;

  /// @param wanted by the names of the table's columns, beside the client's
  /// @throws NotPlain where the file has a column twice, lacks one that a record can't do without,
  ///   or names its clients otherwise than by their ids
  PlainTable(SourceFile file, FactTable table, Map<String, PlainCell> wanted) throws NotPlain {
    this.file = file;
    var names = file.header().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    boolean lacks =
        table.columns().stream()
            .filter(Column::required)
            .map(Column::name)
            .anyMatch(not(names::contains));
    boolean twice = names.stream().distinct().count() < names.size();
    if (lacks || twice || names.contains(FactTable.CLIENT_NAME) || !isBare(file)) {
      throw new NotPlain();
    }
    for (var name : names) {
      var cell = name.equals("client_id") ? client : wanted.get(name);
      cells.add(cell == null ? unwanted(table, name) : cell);
    }
  }

  private static boolean isBare(SourceFile file) {
    return file.linesBeforeHeader() == 0 && !Packed.is(file.path());
  }

  private static PlainCell unwanted(FactTable table, String name) throws NotPlain {
    var column = table.column(name);
    return column.isEmpty() ? new PlainText() : any(column.get());
  }

  private static PlainCell any(Column column) throws NotPlain {
    return switch (column.type()) {
      case Column.Type.Text _ -> new PlainText();
      case Column.Type.Time _ -> new PlainTime(column.required());
      case Column.Type.Choice choice -> new PlainChoice(choice.values());
      case Column.Type.YesNo _ -> new PlainChoice(YES_OR_NO);
      default -> throw new NotPlain();
    };
  }

  /// Takes up a record, whose cells were read.
  interface Taking {
    void take() throws NotPlain;
  }

  void forEach(Taking taking) throws IOException, NotPlain {
    try (var rows = PlainRecords.open(file, cells)) {
      while (rows.next()) {
        taking.take();
      }
      records = rows.count();
    }
  }

  /// The number of the record's client.
  int client() {
    return client.number();
  }

  /// The clients that it names, in the order of their numbers, from 1.
  List<ClientId> clients() {
    return client.names().stream().map(ClientId::new).toList();
  }

  /// How many records it holds.
  long records() {
    return records;
  }

  /// The latest day that stands anywhere; empty where none does.
  Optional<LocalDate> latest() {
    return cells.stream()
        .flatMap(cell -> cell instanceof PlainTime time ? time.latest().stream() : null)
        .max(Comparator.naturalOrder());
  }
}
