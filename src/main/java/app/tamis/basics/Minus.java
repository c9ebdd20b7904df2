package app.tamis.basics;

import java.util.regex.Pattern;

/// The sign before what is less than nothing. The formats of some languages write a hyphen there,
/// which is half as long and breaks lines.
public final class Minus {

  private static final Pattern HYPHEN = Pattern.compile("(?<![^\\s\\h(])-(?=\\p{Sc}?\\d)");

  private Minus() {}

  /// The text with a minus sign for each hyphen that begins a number or an amount.
  public static String in(String text) {
    return HYPHEN.matcher(text).replaceAll("\u2212");
  }
}
