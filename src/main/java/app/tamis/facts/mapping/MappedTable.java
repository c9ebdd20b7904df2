package app.tamis.facts.mapping;

import app.tamis.facts.FactTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A fact table that a file feeds: which of the file's rows make a record of it, and how.
///
/// @param where rows that count
/// @param among what must hold of the rows that stand together with a row
/// @param onePer what the rows of one record share; where empty, each row is a record
/// @param keep which of a record's rows speaks for it; the first in the file where these don't tell
/// @param settles what payments and credit notes share with the invoices that they settle
/// @param withInvoice of lines: only those whose invoice the mapping reads too; what the others
///   come to is said
public record MappedTable(
    FactTable table,
    MappingCondition where,
    Optional<Among> among,
    List<MappedValue> onePer,
    List<Keep> keep,
    Optional<Settles> settles,
    boolean withInvoice,
    List<MappedColumn> columns) {

  public MappedTable {
    onePer = List.copyOf(onePer);
    keep = List.copyOf(keep);
    columns = List.copyOf(columns);
  }

  /// A condition on the company that a row keeps, such as the other lines of a ledger's entry.
  ///
  /// @param shared what the rows that stand together share
  /// @param some of each condition: at least one of them is so
  /// @param none of each condition: not one of them is so
  record Among(List<MappedValue> shared, List<MappingCondition> some, List<MappingCondition> none) {

    Among {
      shared = List.copyOf(shared);
      some = List.copyOf(some);
      none = List.copyOf(none);
    }
  }

  /// The row with the largest value, or the smallest.
  ///
  /// @param by empty for the order of the file
  record Keep(boolean last, Optional<MappedValue> by, Order order) {}

  /// As what a column's texts are put in order.
  enum Order {
    TEXT,
    NUMBER,
    DATE,
    TIME,
    DURATION
  }

  /// Invoices, and the credit notes and payments that settle them, belong together where they share
  /// `shared`; what settles is set against the oldest invoice first, in the order of its dates.
  ///
  /// @param opening rows that were owed before the file begins, under ids that it doesn't say
  /// @param back rows that take money back from what settled, where they aren't invoices
  record Settles(
      List<MappedValue> shared,
      Optional<MappingCondition> opening,
      Optional<MappingCondition> back) {

    Settles {
      shared = List.copyOf(shared);
    }
  }

  /// Whether it says what only makes sense where several rows make a record.
  boolean speaksOfRecords() {
    return !keep.isEmpty() || columns.stream().anyMatch(MappedColumn::summed);
  }

  /// Whether its records bear no number of their own, and get a name made of their rows.
  boolean namesRecords() {
    return table.key().stream()
        .flatMap(key -> column(key).stream())
        .anyMatch(key -> key.value().isFingerprint());
  }

  /// The same, of other rows, or made of other columns.
  MappedTable with(MappingCondition otherWhere, List<MappedColumn> otherColumns) {
    return new MappedTable(
        table, otherWhere, among, onePer, keep, settles, withInvoice, otherColumns);
  }

  /// The conditions on a row by itself, each of which must hold.
  List<MappingCondition> conditions() {
    return where.parts();
  }

  /// The file's columns that it needs.
  Stream<String> sources() {
    var conditions =
        Stream.of(
                Stream.of(where),
                among.stream().flatMap(a -> Stream.concat(a.some().stream(), a.none().stream())),
                settles.stream()
                    .flatMap(s -> Stream.concat(s.opening().stream(), s.back().stream())),
                columns.stream().flatMap(column -> column.negateWhere().stream()))
            .flatMap(all -> all)
            .flatMap(MappingCondition::columns);
    var values =
        Stream.of(
                onePer.stream(),
                keep.stream().flatMap(k -> k.by().stream()),
                among.stream().flatMap(a -> a.shared().stream()),
                settles.stream().flatMap(s -> s.shared().stream()),
                columns.stream().map(MappedColumn::value))
            .flatMap(all -> all)
            .flatMap(MappedValue::columns);
    return Stream.concat(values, conditions);
  }

  Optional<MappedColumn> column(String name) {
    return columns.stream().filter(mapped -> mapped.column().name().equals(name)).findFirst();
  }
}
