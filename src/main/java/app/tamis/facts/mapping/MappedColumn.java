package app.tamis.facts.mapping;

import app.tamis.facts.Column;
import java.util.Optional;
import java.util.Set;

/// What feeds one column of a fact table.
///
/// @param column of the fact table
/// @param negateWhere rows whose number changes its sign
/// @param summed the number is added up over all rows of the record
public record MappedColumn(
    Column column, MappedValue value, Optional<MappingCondition> negateWhere, boolean summed) {

  private static final Set<String> MONEY =
      Set.of(
          "total",
          "tax",
          "unit_price",
          "unit_cost",
          "amount",
          "monthly_fee",
          "call_out_fee",
          "hourly_rate",
          "hourly_cost",
          "monthly_cost");

  /// Whether it is an amount of money.
  public static boolean isMoney(Column column) {
    return MONEY.contains(column.name());
  }

  /// How many seconds one of the column's units has, where it is a length of time.
  public static Optional<Integer> unit(Column column) {
    return switch (column.name()) {
      case "minutes" -> Optional.of(60);
      case "seconds" -> Optional.of(1);
      default -> Optional.empty();
    };
  }
}
