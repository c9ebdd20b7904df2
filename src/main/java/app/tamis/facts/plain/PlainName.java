package app.tamis.facts.plain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The name of one of a few, as a client or a technician is: each has a number, from 1 in the order
/// in which they are first seen.
final class PlainName implements PlainCell {

  static final int NOBODY = 0;

  private static final int MOST = 1 << 20;

  private final boolean needed;
  private final List<byte[]> names = new ArrayList<>();
  private int[] numbers = new int[64];
  private long[] prints = new long[64];
  private int number;

  PlainName(boolean needed) {
    this.needed = needed;
  }

  @Override
  public void read(byte[] bytes, int from, int to) throws NotPlain {
    if (from == to && !needed) {
      number = NOBODY;
      return;
    }
    long print = Words.print(bytes, from, to);
    int mask = numbers.length - 1;
    int place = Words.spread(print) & mask;
    while (numbers[place] != NOBODY) {
      if (prints[place] == print && isCalled(numbers[place], bytes, from, to)) {
        number = numbers[place];
        return;
      }
      place = (place + 1) & mask;
    }
    if (names.size() == MOST) {
      throw new NotPlain();
    }
    names.add(Arrays.copyOfRange(bytes, from, to));
    number = names.size();
    prints[place] = print;
    numbers[place] = number;
    if (names.size() * 2 > numbers.length) {
      grow();
    }
  }

  private boolean isCalled(int known, byte[] bytes, int from, int to) {
    var name = names.get(known - 1);
    return to - from <= Long.BYTES || Arrays.equals(name, 0, name.length, bytes, from, to);
  }

  private void grow() {
    var oldNumbers = numbers;
    var oldPrints = prints;
    numbers = new int[2 * oldNumbers.length];
    prints = new long[numbers.length];
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != NOBODY) {
        int place = Words.spread(oldPrints[i]) & (numbers.length - 1);
        while (numbers[place] != NOBODY) {
          place = (place + 1) & (numbers.length - 1);
        }
        numbers[place] = oldNumbers[i];
        prints[place] = oldPrints[i];
      }
    }
  }

  /// [#NOBODY] where the cell is empty.
  int number() {
    return number;
  }

  /// The names in the order of their numbers.
  List<String> names() {
    return names.stream().map(name -> new String(name, StandardCharsets.US_ASCII)).toList();
  }
}
