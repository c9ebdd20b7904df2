package app.tamis.grading;

/// Scores, shares and money are compared with lines, and a hair's breadth of arithmetic must not
/// make a letter.
public final class Rounding {

  private Rounding() {}

  /// Half up to nine decimals.
  public static double rounded(double figure) {
    return Math.floor(figure * 1e9 + 0.5) / 1e9;
  }
}
