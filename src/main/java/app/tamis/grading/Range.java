package app.tamis.grading;

/// Between which grades the truth probably lies.
public record Range(Letter worst, Letter best) {

  /// A grid of one's own need not rise with both scores.
  static Range of(Letter one, Letter other) {
    return one.isAtLeast(other) ? new Range(other, one) : new Range(one, other);
  }

  public boolean isOnly(Letter grade) {
    return worst == grade && best == grade;
  }
}
