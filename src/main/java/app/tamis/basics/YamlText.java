package app.tamis.basics;

import org.snakeyaml.engine.v2.scanner.StreamReader;

/// What a YAML text may be, before anything is read of it.
final class YamlText {

  /// A hundred times the longest that we know of.
  static final int MOST_CHARACTERS = 1_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private YamlText() {}

  /// The text without the mark that some editors put before it.
  ///
  /// @throws Problems where it is too long, or has a character that nobody can see
  static String checked(String source, String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw tooLarge(source);
    }
    var plain = text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    int line = 1;
    int column = 1;
    for (int at = 0; at < plain.length(); at += Character.charCount(plain.codePointAt(at))) {
      int character = plain.codePointAt(at);
      if (!StreamReader.isPrintable(character) || character == BYTE_ORDER_MARK) {
        throw Problems.of("yaml.character", place(source, line, column), named(character));
      }
      boolean ends = character == '\n';
      line = ends ? line + 1 : line;
      column = ends ? 1 : column + 1;
    }
    return plain;
  }

  static Problems tooLarge(String source) {
    return Problems.of("yaml.large", source, MOST_CHARACTERS);
  }

  static String place(String source, int line, int column) {
    return source + ":" + line + ":" + column;
  }

  /// Whether it can stand in no text, though YAML has an escape for it.
  static boolean isNoText(int character) {
    return character == 0 || Character.getType(character) == Character.SURROGATE;
  }

  /// As tables of characters call it: U+0000.
  static String named(int character) {
    return "U+%04X".formatted(character);
  }
}
