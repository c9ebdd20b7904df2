package app.tamis.facts.csv;

import java.util.regex.Pattern;

/// What a cell says to a reader: nothing that can't be seen, and no blanks around it. `cell` in
/// `table/reading.sql` says the same to the engine.
public final class CellText {

  /// Blanks of no width, marks of byte order and of the direction of writing, soft hyphens.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\x{AD}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}\\x{2066}-\\x{2069}\\x{FEFF}]");

  private static final Pattern AROUND = Pattern.compile("\\A\\p{Zs}+|\\p{Zs}+\\z");

  private CellText() {}

  public static String of(String cell) {
    return AROUND.matcher(UNSEEN.matcher(cell).replaceAll("")).replaceAll("");
  }
}
