package app.tamis.identity;

import java.util.OptionalInt;
import java.util.Set;

/// Characters that nobody sees: they only make one name look like another.
final class Invisible {

  private static final Set<Byte> TYPES =
      Set.of(
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR);

  /// Fillers and joiners that count as letters or marks.
  private static final Set<Integer> EMPTY_SIGNS =
      Set.of(
          0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164,
          0xFFA0);

  private Invisible() {}

  /// Where the first stands; empty where all can be seen.
  static OptionalInt find(String text) {
    int at = 0;
    while (at < text.length()) {
      int sign = text.codePointAt(at);
      if (is(sign)) {
        return OptionalInt.of(at);
      }
      at += Character.charCount(sign);
    }
    return OptionalInt.empty();
  }

  static String without(String text) {
    return text.codePoints()
        .filter(sign -> !is(sign))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean is(int sign) {
    boolean selector = (sign >= 0xFE00 && sign <= 0xFE0F) || (sign >= 0xE0100 && sign <= 0xE01EF);
    return selector || EMPTY_SIGNS.contains(sign) || TYPES.contains((byte) Character.getType(sign));
  }
}
