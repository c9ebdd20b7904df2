package app.tamis.web;

/// By which column a table is sorted. In an address `-issued` is by `issued`, the last first.
record Order(String field, boolean descending) {

  static final Order AS_IT_COMES = new Order("", false);

  static Order of(String text) {
    return text.startsWith("-") ? new Order(text.substring(1), true) : new Order(text, false);
  }

  String text() {
    return descending ? "-" + field : field;
  }

  /// What a click on a heading asks for.
  Order turnedTo(String other) {
    return new Order(other, other.equals(field) && !descending);
  }
}
