package app.tamis.facts.plain;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes at a time, as a number whose lowest byte is the first.
final class Words {

  /// How far behind its last byte a text may be looked at.
  static final int SLACK = Long.BYTES;

  static final long ONES = 0x0101010101010101L;
  static final long HIGH_BITS = 0x8080808080808080L;

  private static final long LOW_HALVES = 0x0F0F0F0F0F0F0F0FL;
  private static final int NEIGHBOUR_BITS = 4;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  static long at(byte[] bytes, int from) {
    return (long) LONGS.get(bytes, from);
  }

  /// The first bytes, and zeros for those behind them.
  ///
  /// @param length from 0 to 8
  static long first(byte[] bytes, int from, int length) {
    return length == 0 ? 0 : at(bytes, from) & (-1L >>> (8 * (Long.BYTES - length)));
  }

  /// The high bit of each byte that is zero, at least up to the first.
  static long zeroBytes(long word) {
    return (word - ONES) & ~word & HIGH_BITS;
  }

  /// The same of the first bytes alone.
  ///
  /// @param length from 1 to 8
  static long zeroBytes(long word, int length) {
    return zeroBytes(word) & (HIGH_BITS >>> (8 * (Long.BYTES - length)));
  }

  /// Not 0 where a byte is below a limit, and perhaps where one is no letter of ASCII.
  ///
  /// @param limit up to 128
  static long bytesBelow(long word, int limit) {
    return (word - ONES * limit) & ~word & HIGH_BITS;
  }

  /// What tells a name from others: its bytes where there are eight at most, else a number that two
  /// of ten million names share with a chance of one in some hundred thousand. Never 0.
  ///
  /// @throws NotPlain where the text is empty, or may not be as people see it: with blanks around
  ///   it, or other letters than ASCII
  static long print(byte[] bytes, int from, int to) throws NotPlain {
    int length = to - from;
    if (length == 0 || bytes[from] == ' ' || bytes[to - 1] == ' ') {
      throw new NotPlain();
    }
    if (length <= Long.BYTES) {
      return ascii(first(bytes, from, length), length);
    }
    long print = length;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      print = mixed(print ^ ascii(at(bytes, i), Long.BYTES));
    }
    if (i < to) {
      print = mixed(print ^ ascii(first(bytes, i, to - i), to - i));
    }
    return print | Long.MIN_VALUE;
  }

  private static long ascii(long word, int length) throws NotPlain {
    if ((word & HIGH_BITS) != 0 || zeroBytes(word, length) != 0) {
      throw new NotPlain();
    }
    return word;
  }

  /// Numbers that lie close together, far apart.
  static int spread(long number) {
    return (int) ((number * SPREAD) >>> 32);
  }

  private static long mixed(long bits) {
    long product = bits * SPREAD;
    return ((product ^ (product >>> 29)) * 0xBF58476D1CE4E5B9L) ^ (product >>> 32);
  }

  /// Where to look for a print among many. Short names that end in numbers which follow each other
  /// lie side by side, sixteen at a time: who speaks of one soon speaks of its neighbours.
  static int place(long print) {
    if (print < 0) {
      return (int) mixed(print);
    }
    int unused = Long.numberOfLeadingZeros(print) / Byte.SIZE;
    long number = decimal(print << (unused * Byte.SIZE));
    long group = mixed(number >>> NEIGHBOUR_BITS);
    return (int) ((group << NEIGHBOUR_BITS) | (number & ((1 << NEIGHBOUR_BITS) - 1)));
  }

  /// The lower halves of eight bytes, the first the highest, taken for digits.
  private static long decimal(long word) {
    long digits = word & LOW_HALVES;
    long pairs = (digits * 10 + (digits >>> 8)) & 0x00FF00FF00FF00FFL;
    long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000FFFF0000FFFFL;
    return (fours * 10_000 + (fours >>> 32)) & 0xFFFFFFFFL;
  }
}
