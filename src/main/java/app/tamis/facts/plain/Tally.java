package app.tamis.facts.plain;

import app.tamis.facts.engine.Columns;
import java.util.function.LongUnaryOperator;

/// Rows of sums, each by a key.
final class Tally {

  private static final long FREE = -1;

  private final int width;
  private long[] slots;
  private int size;

  /// @param width how many sums a row has
  Tally(int width) {
    this.width = width;
    this.slots = free(64);
  }

  private long[] free(int rows) {
    var made = new long[rows * (width + 1)];
    for (int i = 0; i < made.length; i += width + 1) {
      made[i] = FREE;
    }
    return made;
  }

  /// @param key not negative
  /// @param more one for each sum
  /// @throws ArithmeticException where a sum is more than a long can hold
  void add(long key, long[] more) {
    int slot = slot(key);
    if (slots[slot] == FREE) {
      slots[slot] = key;
      size++;
      if (2 * size * (width + 1) > slots.length) {
        grow();
        slot = slot(key);
      }
    }
    for (int i = 0; i < width; i++) {
      slots[slot + 1 + i] = Math.addExact(slots[slot + 1 + i], more[i]);
    }
  }

  private int slot(long key) {
    int rows = slots.length / (width + 1);
    int row = Words.spread(key) & (rows - 1);
    while (true) {
      int slot = row * (width + 1);
      if (slots[slot] == key || slots[slot] == FREE) {
        return slot;
      }
      row = (row + 1) & (rows - 1);
    }
  }

  private void grow() {
    var old = slots;
    slots = free(2 * old.length / (width + 1));
    for (int i = 0; i < old.length; i += width + 1) {
      if (old[i] != FREE) {
        System.arraycopy(old, i, slots, slot(old[i]), width + 1);
      }
    }
  }

  /// All rows.
  ///
  /// @param parts of the key, which stand before the sums
  Columns rows(LongUnaryOperator... parts) {
    var rows = new Columns(parts.length + width);
    var row = new long[parts.length + width];
    for (int i = 0; i < slots.length; i += width + 1) {
      if (slots[i] != FREE) {
        for (int part = 0; part < parts.length; part++) {
          row[part] = parts[part].applyAsLong(slots[i]);
        }
        System.arraycopy(slots, i + 1, row, parts.length, width);
        rows.add(row);
      }
    }
    return rows;
  }
}
