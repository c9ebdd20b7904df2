package app.tamis.csv;

import java.util.regex.Pattern;

/// Keeps spreadsheets from computing a text: an apostrophe before it makes it a text for them too.
/// It can be taken off again, so that what people send back is what it was.
public final class Guard {

  private static final String MARK = "'";

  /// What begins like a formula, whatever blanks a spreadsheet may skip before it, in letters of
  /// full width too. A guard before it needs one of its own, else it would be taken off.
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?s)'*(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+@\\-\\uFF1D\\uFF0B\\uFF0D\\uFF20]).*");

  /// A number, or the dash that stands for none.
  private static final Pattern NEGATIVE =
      Pattern.compile("-(?:\\d[\\d.,' \\u00A0\\u202F]*(?:[eE][+-]?\\d+)?%?)?");

  private Guard() {}

  /// The text as it may stand in a spreadsheet; a number stays one.
  public static String guarded(String text) {
    return isDangerous(text) ? MARK + text : text;
  }

  /// The text that was guarded, or never needed it.
  public static String unguarded(String text) {
    return text.startsWith(MARK) && isDangerous(text.substring(1)) ? text.substring(1) : text;
  }

  /// Whether a spreadsheet takes the text for what it is.
  public static boolean isHarmless(String text) {
    return !isDangerous(text);
  }

  private static boolean isDangerous(String text) {
    return !text.isEmpty()
        && !isHarmlessLetter(text.charAt(0))
        && FORMULA.matcher(text).matches()
        && !NEGATIVE.matcher(text).matches();
  }

  private static boolean isHarmlessLetter(char first) {
    return (first >= '0' && first <= '9')
        || (first >= 'A' && first <= 'Z')
        || (first >= 'a' && first <= 'z');
  }
}
