package app.tamis.post;

import java.nio.charset.StandardCharsets;

/// Lines of a calendar file: none longer than 75 bytes, and what a person wrote can't end one.
final class CalendarLines {

  private static final int LONGEST = 75;
  private static final String END = "\r\n";

  private final StringBuilder written = new StringBuilder();

  /// @param value of signs that calendars take as they are
  void add(String name, String value) {
    fold(name + ":" + Lines.one(value));
  }

  /// Left out where it is empty.
  void addText(String name, String text) {
    if (!text.isBlank()) {
      fold(name + ":" + escaped(text.strip()));
    }
  }

  private static String escaped(String text) {
    return Lines.several(text)
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n");
  }

  /// A sign isn't torn apart, however many bytes it takes.
  private void fold(String line) {
    int room = LONGEST;
    for (var sign : line.codePoints().mapToObj(Character::toString).toList()) {
      int size = sign.getBytes(StandardCharsets.UTF_8).length;
      if (size > room) {
        written.append(END).append(' ');
        room = LONGEST - 1;
      }
      written.append(sign);
      room -= size;
    }
    written.append(END);
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
