package app.tamis.documents;

/// Texts without what isn't text: signs that steer a terminal or turn the direction of all that
/// follows, and halves of signs. What a document says then is what each reader sees.
final class Plain {

  private static final int UNKNOWN = 0xFFFD;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Plain() {}

  /// As one line.
  static String line(String text) {
    return signs(text).replaceAll("\\s+", " ").strip();
  }

  /// Lines stay, blanks around them don't.
  static String lines(String text) {
    return signs(text).replaceAll("[ \\t]*\\n[ \\t]*", "\n").replaceAll("[ \\t]+", " ").strip();
  }

  private static String signs(String text) {
    return text.replaceAll("\\R", "\n")
        .codePoints()
        .map(Plain::sign)
        .filter(sign -> sign >= 0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// Less than nothing where nothing stands in its place.
  private static int sign(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL -> sign == '\n' ? sign : ' ';
      case Character.FORMAT -> joins(sign) ? sign : -1;
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> UNKNOWN;
      default -> sign;
    };
  }

  /// Parts of an emoji, or letters of some scripts.
  private static boolean joins(int sign) {
    return sign == ZERO_WIDTH_JOINER || sign == ZERO_WIDTH_NON_JOINER;
  }
}
