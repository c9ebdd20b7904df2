package app.tamis.facts.plain;

/// Reads the cells of a column where they lie, one after the other, and says what the last one
/// holds.
interface PlainCell {

  /// Behind the last byte there are [Words#SLACK] more that may be looked at, whatever they are.
  ///
  /// @param from the cell's first byte, quotes left out
  /// @param to behind its last
  void read(byte[] bytes, int from, int to) throws NotPlain;
}
