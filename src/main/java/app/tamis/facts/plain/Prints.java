package app.tamis.facts.plain;

/// A set of names by what tells them apart ([Words#print]), and how often each was named.
final class Prints {

  private static final int FARTHEST = 4_096;

  /// Prints and how often each was named, in turn; a print is 0 where none lies.
  private long[] slots = new long[1 << 12];

  private int size;
  private int last;

  /// @return how often it was named before
  /// @throws NotPlain where too many names want to lie in one place
  long add(long print) throws NotPlain {
    if (slots[last] != print) {
      last = slot(print);
      if (slots[last] == 0) {
        slots[last] = print;
        size++;
        if (4L * size > slots.length) {
          grow();
          last = slot(print);
        }
      }
    }
    return slots[last + 1]++;
  }

  boolean has(long print) throws NotPlain {
    return slots[slot(print)] != 0;
  }

  /// How often those were named that another set has not.
  long without(Prints others) throws NotPlain {
    long all = 0;
    for (int i = 0; i < slots.length; i += 2) {
      if (slots[i] != 0 && !others.has(slots[i])) {
        all += slots[i + 1];
      }
    }
    return all;
  }

  private int slot(long print) throws NotPlain {
    int mask = slots.length - 2;
    int slot = 2 * Words.place(print) & mask;
    for (int step = 0; step < FARTHEST; step++) {
      if (slots[slot] == print || slots[slot] == 0) {
        return slot;
      }
      slot = (slot + 2) & mask;
    }
    throw new NotPlain();
  }

  private void grow() throws NotPlain {
    var old = slots;
    slots = new long[2 * old.length];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0) {
        int slot = slot(old[i]);
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }
}
