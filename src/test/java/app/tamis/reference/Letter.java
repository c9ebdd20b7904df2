package app.tamis.reference;

import java.math.BigDecimal;

/// A to D, of an axis or as a grade.
enum Letter {
  A,
  B,
  C,
  D;

  private static final String GRID = "AABC ABCD BCCD CDDD";

  static Letter ofScore(BigDecimal score) {
    if (atLeast(score, 75)) {
      return A;
    }
    if (atLeast(score, 55)) {
      return B;
    }
    return atLeast(score, 35) ? C : D;
  }

  static Letter onGrid(Letter financial, Letter relationship) {
    String row = GRID.split(" ", -1)[financial.place()];
    return valueOf(row.substring(relationship.place(), relationship.place() + 1));
  }

  Letter down(int steps) {
    return values()[Math.min(place() + steps, D.place())];
  }

  Letter atMost(Letter cap) {
    return compareTo(cap) < 0 ? cap : this;
  }

  private int place() {
    return "ABCD".indexOf(name());
  }

  private static boolean atLeast(BigDecimal score, int line) {
    return score.compareTo(BigDecimal.valueOf(line)) >= 0;
  }
}
