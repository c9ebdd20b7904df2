package app.tamis.grading;

import java.util.Comparator;
import java.util.Optional;

/// A grade, or the standing on one axis. A is the best.
@SuppressWarnings("EnumOrdinal") // grades are counted up and down
public enum Letter {
  A,
  B,
  C,
  D;

  /// From A to D, then those without a grade.
  public static final Comparator<Optional<Letter>> BEST_FIRST =
      Comparator.comparingInt(letter -> letter.map(Letter::ordinal).orElse(values().length));

  /// From D to A, then those without a grade.
  public static final Comparator<Optional<Letter>> WORST_FIRST =
      Comparator.comparingInt(letter -> letter.map(known -> -known.ordinal()).orElse(1));

  /// So many grades down, never below D.
  public Letter fall(int steps) {
    return values()[Math.min(ordinal() + steps, D.ordinal())];
  }

  public Optional<Letter> nextBetter() {
    return this == A ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }

  public boolean isAtLeast(Letter other) {
    return ordinal() <= other.ordinal();
  }

  public Letter atMost(Letter cap) {
    return isAtLeast(cap) ? cap : this;
  }

  /// How many grades lie between, whichever is better.
  public int apart(Letter other) {
    return Math.abs(ordinal() - other.ordinal());
  }
}
