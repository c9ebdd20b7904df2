package app.tamis.web;

import app.tamis.basics.Words;
import java.text.Collator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows under fields: sorted, a page of them shown, or all of them in a file.
record Listing<T>(List<Field<T>> fields, List<T> rows) {

  private static final int ROWS = 100;

  /// Without it, some spreadsheets take accents for another encoding.
  private static final String BYTE_ORDER_MARK = "\ufeff";

  Listing<T> sorted(Order order, Words words) {
    return fields.stream()
        .filter(field -> field.id().equals(order.field()))
        .findFirst()
        .map(field -> {
          var collator = Collator.getInstance(words.locale());
          return new Listing<>(
              fields,
              rows.stream()
                  .map(row -> new Keyed<>(field.cell().apply(row), row))
                  .sorted(
                      java.util.Comparator.comparing(
                          Keyed::cell, Cell.order(collator, order.descending())))
                  .map(Keyed::row)
                  .toList());
        })
        .orElse(this);
  }

  private record Keyed<T>(Cell cell, T row) {}

  /// @param pageAsked from 1; the nearest there is where it isn't
  /// @param address of an order and a page
  TableView view(
      String caption,
      Order order,
      int pageAsked,
      BiFunction<Order, Integer, String> address,
      Words words) {
    int pages = Math.max(1, (rows.size() + ROWS - 1) / ROWS);
    int page = Math.clamp(pageAsked, 1, pages);
    int first = (page - 1) * ROWS;
    var shown = rows.subList(first, Math.min(first + ROWS, rows.size()));
    return new TableView(
        caption,
        fields.stream().map(field -> head(field, order, address, words)).toList(),
        shown.stream().map(this::cells).toList(),
        totals(words),
        words.say("table.rows", rows.size()),
        pages == 1 ? "" : words.say("table.shown", first + 1, first + shown.size()),
        page > 1 ? address.apply(order, page - 1) : "",
        page < pages ? address.apply(order, page + 1) : "");
  }

  private static <T> TableView.Head head(
      Field<T> field, Order order, BiFunction<Order, Integer, String> address, Words words) {
    boolean lit = field.id().equals(order.field());
    return new TableView.Head(
        words.say("field." + field.id()),
        address.apply(order.turnedTo(field.id()), 1),
        lit ? order.descending() ? "descending" : "ascending" : "none",
        field.number());
  }

  private List<Cell> cells(T row) {
    return fields.stream().map(field -> field.cell().apply(row)).toList();
  }

  /// Of all rows, those on other pages too. None where nothing is added up.
  private List<Cell> totals(Words words) {
    if (rows.isEmpty() || fields.stream().noneMatch(field -> field.sum().isPresent())) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(Cell.text(words.say("table.total"))),
            fields.stream().skip(1).map(this::total))
        .toList();
  }

  private Cell total(Field<T> field) {
    return field
        .sum()
        .map(part -> field.total().apply(rows.stream().mapToDouble(part).sum()))
        .orElse(Cell.EMPTY);
  }

  /// All rows, for a spreadsheet.
  String csv(Words words) {
    return BYTE_ORDER_MARK
        + line(fields.stream().map(field -> words.say("field." + field.id())), false)
        + rows.stream()
            .map(row ->
                fields.stream()
                    .map(field -> cell(field.cell().apply(row).plain(), field.number()))
                    .collect(Collectors.joining(",", "", "\r\n")))
            .collect(Collectors.joining());
  }

  private static String line(Stream<String> cells, boolean numbers) {
    return cells.map(text -> cell(text, numbers)).collect(Collectors.joining(",", "", "\r\n"));
  }

  /// A spreadsheet would compute a text that begins like a formula.
  private static String cell(String text, boolean number) {
    if (number) {
      return text;
    }
    var harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
