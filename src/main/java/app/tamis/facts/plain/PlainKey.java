package app.tamis.facts.plain;

/// The name of one of many, as a ticket is.
final class PlainKey implements PlainCell {

  private static final long NONE = 0;

  private final boolean needed;
  private long print;

  PlainKey(boolean needed) {
    this.needed = needed;
  }

  @Override
  public void read(byte[] bytes, int from, int to) throws NotPlain {
    print = from == to && !needed ? NONE : Words.print(bytes, from, to);
  }

  boolean isKnown() {
    return print != NONE;
  }

  /// What tells it from others, as [Words#print] says it.
  long print() {
    return print;
  }
}
