package app.tamis.facts;

import java.util.Optional;

/// What feeds one column of a fact table.
///
/// @param column of the fact table
/// @param negateWhere rows whose number changes its sign
/// @param summed the number is added up over all rows of the record
record MappedColumn(
    Column column, MappedValue value, Optional<MappingCondition> negateWhere, boolean summed) {

  /// How many seconds one of the column's units has, where it is a length of time.
  static Optional<Integer> unit(Column column) {
    return switch (column.name()) {
      case "minutes" -> Optional.of(60);
      case "seconds" -> Optional.of(1);
      default -> Optional.empty();
    };
  }
}
