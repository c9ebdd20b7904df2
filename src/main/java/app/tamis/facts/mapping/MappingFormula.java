package app.tamis.facts.mapping;

import java.util.stream.Stream;

/// A calculation over columns of numbers, as in a spreadsheet: `Debit - Credit`, `1 - [Discount %]
/// / 100`.
sealed interface MappingFormula {

  record Digits(String text) implements MappingFormula {}

  record Column(String name) implements MappingFormula {}

  record Negative(MappingFormula of) implements MappingFormula {}

  record Absolute(MappingFormula of) implements MappingFormula {}

  /// @param operator one of `+ - * /`
  record Both(char operator, MappingFormula left, MappingFormula right) implements MappingFormula {}

  /// The file's columns that it takes numbers from.
  default Stream<String> columns() {
    return switch (this) {
      case Digits _ -> Stream.of();
      case Column column -> Stream.of(column.name());
      case Negative negative -> negative.of().columns();
      case Absolute absolute -> absolute.of().columns();
      case Both both -> Stream.concat(both.left().columns(), both.right().columns());
    };
  }
}
