package app.tamis.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/// What was read, to be held against what the other system says: rows, days and sums, table by
/// table.
///
/// @param tables of which a file was read
/// @param months what of each table lies in which month; nothing of tables without days
/// @param leftOut what mappings left out of their files, file by file
/// @param files how much each file holds, by name
public record ControlTotals(
    Map<FactTable, Of> tables,
    Map<FactTable, SortedMap<YearMonth, Of>> months,
    List<RowsLeftOut> leftOut,
    List<FileExtent> files) {

  /// @param first the earliest day of a row; empty where rows have none
  /// @param sum hours of time entries, else money; empty where a table has neither
  public record Of(
      long rows, Optional<LocalDate> first, Optional<LocalDate> last, Optional<BigDecimal> sum) {

    private static final Of NOTHING =
        new Of(0, Optional.empty(), Optional.empty(), Optional.empty());

    Of and(Of other) {
      return new Of(
          rows + other.rows,
          either(first, other.first, (one, two) -> one.isBefore(two) ? one : two),
          either(last, other.last, (one, two) -> one.isAfter(two) ? one : two),
          either(sum, other.sum, BigDecimal::add));
    }

    private static <T> Optional<T> either(
        Optional<T> one, Optional<T> other, BinaryOperator<T> both) {
      return one.isPresent() && other.isPresent()
          ? Optional.of(both.apply(one.get(), other.get()))
          : one.or(() -> other);
    }
  }

  /// What of a table lies in a month, or has no day.
  public record InMonth(FactTable table, Optional<YearMonth> month, Of totals) {}

  public ControlTotals {
    tables = Collections.unmodifiableMap(new EnumMap<>(tables));
    months = Collections.unmodifiableMap(new EnumMap<>(months));
    leftOut = List.copyOf(leftOut);
    files = List.copyOf(files);
  }

  /// @param fed tables of which a file was read, also where no row came of it
  public static ControlTotals of(
      Iterable<FactTable> fed,
      List<InMonth> parts,
      List<RowsLeftOut> leftOut,
      List<FileExtent> files) {
    var tables = new EnumMap<FactTable, Of>(FactTable.class);
    var months = new EnumMap<FactTable, SortedMap<YearMonth, Of>>(FactTable.class);
    fed.forEach(table -> tables.put(table, Of.NOTHING));
    for (var part : parts) {
      tables.computeIfPresent(part.table(), (_, sum) -> sum.and(part.totals()));
      part.month()
          .filter(_ -> tables.containsKey(part.table()))
          .ifPresent(month ->
              months.computeIfAbsent(part.table(), _ -> new TreeMap<>()).put(month, part.totals()));
    }
    return new ControlTotals(tables, months, leftOut, files);
  }

  /// Every month in which a row lies.
  public SortedSet<YearMonth> allMonths() {
    var all = new TreeSet<YearMonth>();
    months.values().forEach(each -> all.addAll(each.keySet()));
    return all;
  }
}
