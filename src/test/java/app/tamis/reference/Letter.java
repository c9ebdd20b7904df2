package app.tamis.reference;

import java.util.Optional;

/// A to D, of an axis or as a grade.
enum Letter {
  A,
  B,
  C,
  D;

  private static final String GRID = "ABBC BBCD BCCD CCDD";

  static Letter ofScore(Fraction score) {
    if (score.isAtLeast(Fraction.of(75))) {
      return A;
    }
    if (score.isAtLeast(Fraction.of(55))) {
      return B;
    }
    return score.isAtLeast(Fraction.of(35)) ? C : D;
  }

  static Letter onGrid(Letter financial, Letter relationship) {
    String row = GRID.split(" ", -1)[financial.place()];
    return valueOf(row.substring(relationship.place(), relationship.place() + 1));
  }

  static String written(Optional<Letter> grade) {
    return grade.map(Letter::name).orElse("-");
  }

  Letter down(int steps) {
    return values()[Math.min(place() + steps, D.place())];
  }

  Letter atMost(Letter cap) {
    return cap.isWorseThan(this) ? cap : this;
  }

  boolean isWorseThan(Letter other) {
    return place() > other.place();
  }

  boolean isBetterThan(Letter other) {
    return place() < other.place();
  }

  int place() {
    return "ABCD".indexOf(name());
  }
}
