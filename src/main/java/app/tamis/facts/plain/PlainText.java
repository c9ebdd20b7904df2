package app.tamis.facts.plain;

import app.tamis.facts.csv.Utf8Check;

/// A text that nothing is made of: any will do.
final class PlainText implements PlainCell {

  private final Utf8Check letters = new Utf8Check();

  @Override
  public void read(byte[] bytes, int from, int to) throws NotPlain {
    long seen = 0;
    long zeros = 0;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long word = Words.at(bytes, i);
      seen |= word;
      zeros |= Words.zeroBytes(word);
    }
    if (i < to) {
      long word = Words.first(bytes, i, to - i);
      seen |= word;
      zeros |= Words.zeroBytes(word, to - i);
    }
    if ((seen & Words.HIGH_BITS) != 0) {
      checkLetters(bytes, from, to);
    }
    if (zeros != 0) {
      throw new NotPlain();
    }
  }

  private void checkLetters(byte[] bytes, int from, int to) throws NotPlain {
    for (int i = from; i < to; i++) {
      letters.take(bytes[i]);
    }
    if (!letters.isSound() || letters.isWithinLetter()) {
      throw new NotPlain();
    }
  }
}
