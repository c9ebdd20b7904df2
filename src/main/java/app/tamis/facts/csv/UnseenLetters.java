package app.tamis.facts.csv;

/// Counts the letters in UTF-8 that are no part of a cell's text, or may not be, as [CellText] says
/// it: those that can't be seen, and blanks that aren't plain ones. Told byte by byte; what is
/// plain ASCII need not be shown to it.
final class UnseenLetters {

  private int last;
  private long count;

  void take(byte next) {
    last = ((last << 8) | (next & 0xFF)) & 0xFFFFFF;
    if (isUnseen()) {
      count++;
    }
  }

  long count() {
    return count;
  }

  private boolean isUnseen() {
    int two = last & 0xFFFF;
    return two == 0xC2A0
        || two == 0xC2AD
        || last == 0xE19A80
        || isBetween(0xE28080, 0xE2808F)
        || isBetween(0xE280AA, 0xE280AF)
        || last == 0xE2819F
        || last == 0xE281A0
        || isBetween(0xE281A6, 0xE281A9)
        || last == 0xE38080
        || last == 0xEFBBBF;
  }

  private boolean isBetween(int first, int end) {
    return first <= last && last <= end;
  }
}
