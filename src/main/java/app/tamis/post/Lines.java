package app.tamis.post;

/// Texts on their way into a letter.
final class Lines {

  private Lines() {}

  /// On one line: a line break in a heading would begin another heading.
  static String one(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
  }

  /// With the line ends and without the control characters that mail doesn't have.
  static String several(String text) {
    return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
  }

  /// What a server answered, short enough for a sentence.
  static String answer(String text) {
    var one = one(text);
    return one.length() > 300 ? one.substring(0, 300) + "…" : one;
  }
}
