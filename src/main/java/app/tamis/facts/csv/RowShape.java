package app.tamis.facts.csv;

/// What a file's rows look like beside a header and as many cells in each.
///
/// @param headless no row has names: columns go by their number, `#1` the first
/// @param ragged rows may have fewer cells than the first; those that are lacking are empty
public record RowShape(boolean headless, boolean ragged) {

  public static final RowShape PLAIN = new RowShape(false, false);

  /// Whether a row of so many cells is as wide as it may be.
  boolean mayHave(int cells, int width) {
    return cells == width || (ragged && cells < width);
  }
}
