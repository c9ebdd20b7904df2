package app.tamis.facts.plain;

import java.util.Arrays;

/// Keys that only rise, or only fall: shorter before longer, and among equally long ones by their
/// bytes. Then none stands twice. Most systems export their records in the order of their ids.
final class RisingKeys implements PlainCell {

  private byte[] last = {};
  private long lastPrint;
  private int length;
  private int direction;

  @Override
  public void read(byte[] bytes, int from, int to) throws NotPlain {
    long print = Words.print(bytes, from, to);
    int next = to - from;
    if (length > 0) {
      int turn = Integer.signum(order(print, bytes, from, to));
      if (turn == 0 || turn == -direction) {
        throw new NotPlain();
      }
      direction = turn;
    }
    if (next > Long.BYTES) {
      last = Arrays.copyOfRange(bytes, from, to);
    }
    lastPrint = print;
    length = next;
  }

  private int order(long print, byte[] bytes, int from, int to) {
    int next = to - from;
    if (next != length) {
      return Integer.compare(next, length);
    }
    return next <= Long.BYTES
        ? Long.compareUnsigned(Long.reverseBytes(print), Long.reverseBytes(lastPrint))
        : Arrays.compareUnsigned(bytes, from, to, last, 0, last.length);
  }
}
