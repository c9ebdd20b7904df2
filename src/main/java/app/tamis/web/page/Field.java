package app.tamis.web.page;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// A column of a table of `T`s.
///
/// @param id in addresses, and of the heading's message
/// @param number whether it is set to the right
/// @param sum what is added up below; empty where sums say nothing
/// @param total how the sum is shown
public record Field<T>(
    String id,
    boolean number,
    Function<T, Cell> cell,
    Optional<ToDoubleFunction<T>> sum,
    Function<Double, Cell> total) {

  public static <T> Field<T> text(String id, Function<T, Cell> cell) {
    return new Field<>(id, false, cell, Optional.empty(), _ -> Cell.EMPTY);
  }

  public static <T> Field<T> number(String id, Function<T, Cell> cell) {
    return new Field<>(id, true, cell, Optional.empty(), _ -> Cell.EMPTY);
  }

  public static <T> Field<T> summed(
      String id, ToDoubleFunction<T> value, Function<Double, Cell> shown) {
    return new Field<>(
        id, true, row -> shown.apply(value.applyAsDouble(row)), Optional.of(value), shown);
  }
}
