package app.tamis.facts.csv;

import java.util.regex.Pattern;

/// What a cell says to a reader: nothing that can't be seen, and no blanks around it. `cell` in
/// `table/reading.sql` says the same to the engine.
public final class CellText {

  /// Blanks of no width, marks of byte order and of the direction of writing, soft hyphens.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\x{AD}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}\\x{2066}-\\x{2069}\\x{FEFF}]");

  private CellText() {}

  public static String of(String cell) {
    var seen = UNSEEN.matcher(cell).replaceAll("");
    int from = 0;
    int to = seen.length();
    while (from < to && isBlank(seen.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(seen.charAt(to - 1))) {
      to--;
    }
    return seen.substring(from, to);
  }

  private static boolean isBlank(char sign) {
    return Character.getType(sign) == Character.SPACE_SEPARATOR;
  }
}
