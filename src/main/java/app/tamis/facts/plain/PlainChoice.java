package app.tamis.facts.plain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// One of some words, in lower case, or nothing.
final class PlainChoice implements PlainCell {

  private final byte[][] words;
  private final long[] beginnings;
  private int number;

  PlainChoice(List<String> words) {
    this.words =
        words.stream().map(word -> word.getBytes(StandardCharsets.US_ASCII)).toArray(byte[][]::new);
    this.beginnings =
        Arrays.stream(this.words)
            .mapToLong(word ->
                Words.first(
                    Arrays.copyOf(word, word.length + Words.SLACK),
                    0,
                    Math.min(word.length, Long.BYTES)))
            .toArray();
  }

  @Override
  public void read(byte[] bytes, int from, int to) throws NotPlain {
    number = from == to ? 0 : place(bytes, from, to) + 1;
  }

  private int place(byte[] bytes, int from, int to) throws NotPlain {
    long beginning = Words.first(bytes, from, Math.min(to - from, Long.BYTES));
    for (int i = 0; i < words.length; i++) {
      if (beginnings[i] == beginning && isWord(words[i], bytes, from, to)) {
        return i;
      }
    }
    throw new NotPlain();
  }

  private static boolean isWord(byte[] word, byte[] bytes, int from, int to) {
    return word.length <= Long.BYTES
        ? word.length == to - from
        : Arrays.equals(bytes, from, to, word, 0, word.length);
  }

  /// Its place among the words, from 1; 0 where the cell is empty.
  int number() {
    return number;
  }
}
