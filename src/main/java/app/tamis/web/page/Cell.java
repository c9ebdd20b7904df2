package app.tamis.web.page;

import java.text.Collator;
import java.util.Comparator;
import java.util.OptionalDouble;

/// What stands in a cell of a table: in words, as a file has it, and how it sorts.
///
/// @param weight by which it sorts; empty where it sorts as a text
/// @param plain for a file: numbers with a point, days as in ISO 8601
/// @param link where it leads; empty for nowhere
public record Cell(OptionalDouble weight, String shown, String plain, String link) {

  public static final Cell EMPTY = new Cell(OptionalDouble.empty(), "", "", "");

  public static Cell text(String text) {
    return new Cell(OptionalDouble.empty(), text, text, "");
  }

  static Cell of(double weight, String shown, String plain) {
    return new Cell(OptionalDouble.of(weight), shown, plain, "");
  }

  public Cell linked(String to) {
    return new Cell(weight, shown, plain, to);
  }

  /// What is empty comes last, in either direction.
  static Comparator<Cell> order(Collator alphabet, boolean descending) {
    Comparator<Cell> byValue =
        Comparator.<Cell>comparingDouble(cell -> cell.weight.orElse(0))
            .thenComparing(Cell::textToSort, alphabet);
    return Comparator.comparing((Cell cell) -> cell.shown.isEmpty())
        .thenComparing(descending ? byValue.reversed() : byValue);
  }

  private String textToSort() {
    return weight.isPresent() ? "" : shown;
  }
}
