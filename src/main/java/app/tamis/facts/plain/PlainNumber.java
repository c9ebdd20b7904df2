package app.tamis.facts.plain;

import app.tamis.facts.Column;
import java.math.BigDecimal;
import java.util.stream.LongStream;

/// A number with a point, without a sign, and with no more digits than its column holds.
final class PlainNumber implements PlainCell {

  private static final long[] TENS = LongStream.iterate(1, ten -> ten * 10).limit(19).toArray();

  private final boolean needed;
  private final int wholeDigits;
  private final int decimals;
  private final long least;
  private final long most;
  private long value;

  PlainNumber(Column.Type.Decimal type, boolean needed) {
    this.needed = needed;
    this.wholeDigits = type.wholeDigits();
    this.decimals = type.decimals();
    this.least = scaled(type.least()) + (type.above() ? 1 : 0);
    this.most = scaled(type.most());
  }

  private long scaled(double bound) {
    return BigDecimal.valueOf(bound).movePointRight(decimals).longValueExact();
  }

  @Override
  public void read(byte[] bytes, int from, int to) throws NotPlain {
    if (from == to) {
      if (needed) {
        throw new NotPlain();
      }
      value = 0;
      return;
    }
    long read = 0;
    int i = from;
    for (; i < to && isDigit(bytes[i]); i++) {
      read = read * 10 + bytes[i] - '0';
    }
    int whole = i - from;
    int behind = 0;
    if (i < to && bytes[i] == '.') {
      for (i++; i < to && isDigit(bytes[i]); i++) {
        read = read * 10 + bytes[i] - '0';
        behind++;
      }
      if (behind == 0) {
        throw new NotPlain();
      }
    }
    if (i < to || whole == 0 || whole > wholeDigits || behind > decimals) {
      throw new NotPlain();
    }
    value = read * TENS[decimals - behind];
    if (value < least || value > most) {
      throw new NotPlain();
    }
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /// In units of the column's last decimal.
  long value() {
    return value;
  }
}
