package app.tamis.facts.csv;

import java.util.Arrays;

/// Whether cells seen one after the other only rise, or only fall: shorter before longer, and among
/// equally long ones by their bytes. Then none stands twice, and they need not be compared with
/// each other. Most systems export their records in the order of their ids.
final class RisingCells {

  private static final int LONGEST = 64;

  private final byte separator;
  private final byte[] last = new byte[LONGEST];
  private final byte[] next = new byte[LONGEST];
  private int lastLength;
  private int nextLength;
  private boolean ended;
  private boolean rise = true;
  private boolean fall = true;

  RisingCells(char separator) {
    this.separator = (byte) separator;
  }

  boolean allDiffer() {
    return rise || fall;
  }

  /// Takes in more of a record's beginning, until its first cell has ended.
  void take(byte[] buffer, int from, int to) {
    for (int i = from; i < to && !ended; i++) {
      byte b = buffer[i];
      if (b == separator || b == '\n' || b == '\r') {
        ended = true;
      } else if (nextLength == LONGEST || b == '"') {
        giveUp();
      } else {
        next[nextLength++] = b;
      }
    }
  }

  /// @param counts whether the record is one of those whose first cells are compared
  void endRecord(boolean counts) {
    if (counts && allDiffer()) {
      compare();
    }
    nextLength = 0;
    ended = !allDiffer();
  }

  private void compare() {
    int order =
        nextLength == lastLength
            ? Arrays.compareUnsigned(next, 0, nextLength, last, 0, lastLength)
            : Integer.compare(nextLength, lastLength);
    boolean isFirst = lastLength == 0;
    rise &= nextLength > 0 && (isFirst || order > 0);
    fall &= nextLength > 0 && (isFirst || order < 0);
    System.arraycopy(next, 0, last, 0, nextLength);
    lastLength = nextLength;
  }

  private void giveUp() {
    rise = false;
    fall = false;
    ended = true;
  }
}
