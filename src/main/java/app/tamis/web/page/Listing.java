package app.tamis.web.page;

import app.tamis.basics.Words;
import java.text.Collator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Rows under fields: sorted, a page of them shown, or all of them in a file.
public record Listing<T>(List<Field<T>> fields, List<T> rows) {

  private static final int ROWS = 100;

  public Listing<T> sorted(Order order, Words words) {
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

  /// A page whose address says nothing but the order and the page.
  public TableView view(String caption, String path, Order order, int pageAsked, Words words) {
    return view(
        caption,
        order,
        pageAsked,
        (wanted, page) ->
            path + "?sort=" + wanted.text() + (page > 1 ? "&page=" + page : "") + "#table",
        words);
  }

  /// @param pageAsked from 1; the nearest there is where it isn't
  /// @param address of an order and a page
  public TableView view(
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
        address.apply(order.turnedTo(field), 1),
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
  public List<List<String>> lines(Words words) {
    return Stream.concat(
            Stream.of(fields.stream().map(field -> words.say("field." + field.id())).toList()),
            rows.stream()
                .map(row -> fields.stream().map(field -> field.cell().apply(row).plain()).toList()))
        .toList();
  }
}
