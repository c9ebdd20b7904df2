package app.tamis.grading;

/// Between which grades the truth probably lies.
public record Range(Letter worst, Letter best) {

  /// A grid of one's own need not rise with both scores.
  public static Range of(Letter one, Letter other) {
    return one.isAtLeast(other) ? new Range(other, one) : new Range(one, other);
  }

  /// As wide as it takes for that grade to lie in it.
  public Range including(Letter grade) {
    return new Range(worst.isAtLeast(grade) ? grade : worst, grade.isAtLeast(best) ? grade : best);
  }

  public boolean isOnly(Letter grade) {
    return worst == grade && best == grade;
  }
}
