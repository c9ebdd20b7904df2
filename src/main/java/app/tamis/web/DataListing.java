package app.tamis.web;

import app.tamis.grading.Letter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// Columns that a list is shown in, sorted by, and written to a file with.
///
/// @param path of the page; its file is at the same path with `.csv`
/// @param query that the page's address keeps beside the sorting, such as `from=2025-12-31&`
record DataListing<T>(String path, String query, List<Column<T>> columns) {

  /// @param text in the reader's words
  /// @param plain as a program reads it
  record Column<T>(
      String key,
      String label,
      boolean number,
      Function<T, String> text,
      Function<T, String> plain,
      Function<T, String> href,
      Comparator<T> order) {

    static <T> Column<T> text(String key, String label, Function<T, String> text) {
      return new Column<>(
          key, label, false, text, text, _ -> "", Comparator.comparing(text, Searching.ORDER));
    }

    static <T> Column<T> grade(
        String key, String label, Function<T, Optional<Letter>> letter, String none) {
      return new Column<>(
          key,
          label,
          false,
          row -> letter.apply(row).map(Letter::name).orElse(none),
          row -> letter.apply(row).map(Letter::name).orElse("-"),
          _ -> "",
          Comparator.comparing(row -> letter.apply(row).map(Letter::name).orElse("Z")));
    }

    static <T> Column<T> number(
        String key,
        String label,
        Function<T, OptionalDouble> value,
        Function<OptionalDouble, String> shown) {
      return new Column<>(
          key,
          label,
          true,
          row -> shown.apply(value.apply(row)),
          row -> plain(value.apply(row)),
          _ -> "",
          Comparator.comparingDouble(row -> value.apply(row).orElse(Double.NEGATIVE_INFINITY)));
    }

    Column<T> leadingTo(Function<T, String> there) {
      return new Column<>(key, label, number, text, plain, there, order);
    }

    private static String plain(OptionalDouble value) {
      return value.isPresent()
          ? java.math.BigDecimal.valueOf(value.getAsDouble())
              .setScale(2, java.math.RoundingMode.HALF_UP)
              .toPlainString()
          : "";
    }
  }

  /// By the column that `sort` names, downwards with a `-` before it; as they came where none is.
  List<T> sorted(List<T> rows, String sort) {
    return columns.stream()
        .filter(column -> column.key.equals(sort.replaceFirst("^-", "")))
        .findFirst()
        .map(column -> sort.startsWith("-") ? column.order.reversed() : column.order)
        .map(order -> rows.stream().sorted(order).toList())
        .orElse(rows);
  }

  DataTable table(String caption, List<T> rows, String sort) {
    return new DataTable(
        caption,
        columns.stream().map(column -> head(column, sort)).toList(),
        sorted(rows, sort).stream().map(this::row).toList(),
        path + ".csv?" + query + "sort=" + (isKnown(sort) ? sort : ""));
  }

  List<List<String>> csv(List<T> rows, String sort) {
    return Stream.concat(
            Stream.of(columns.stream().map(Column::label).toList()),
            sorted(rows, sort).stream()
                .map(row -> columns.stream().map(column -> column.plain.apply(row)).toList()))
        .toList();
  }

  private boolean isKnown(String sort) {
    return columns.stream().anyMatch(column -> column.key.equals(sort.replaceFirst("^-", "")));
  }

  /// Numbers are first sorted with the largest on top.
  private DataTable.Head head(Column<T> column, String sort) {
    boolean up = sort.equals(column.key);
    boolean down = sort.equals("-" + column.key);
    boolean nextIsDown = up || (column.number && !down);
    return new DataTable.Head(
        column.label,
        column.number,
        path + "?" + query + "sort=" + (nextIsDown ? "-" : "") + column.key + "#table",
        up ? "ascending" : down ? "descending" : "");
  }

  private DataTable.Row row(T row) {
    return new DataTable.Row(
        columns.stream()
            .map(column ->
                new DataTable.Cell(column.text.apply(row), column.number, column.href.apply(row)))
            .toList());
  }
}
