package app.tamis.web.page;

/// By which column a table is sorted. In an address `-issued` is by `issued`, the last first.
public record Order(String field, boolean descending) {

  static final Order AS_IT_COMES = new Order("", false);

  public static Order of(String text) {
    return text.startsWith("-") ? new Order(text.substring(1), true) : new Order(text, false);
  }

  public String text() {
    return descending ? "-" + field : field;
  }

  /// What a click on a heading asks for. Of numbers, the largest are asked for first.
  Order turnedTo(Field<?> other) {
    return new Order(other.id(), other.id().equals(field) ? !descending : other.number());
  }
}
