package app.tamis.grading;

import static app.tamis.grading.Letter.A;
import static app.tamis.grading.Letter.B;
import static app.tamis.grading.Letter.C;
import static app.tamis.grading.Letter.D;

/// The lines that a score must reach for a letter; below the last is D.
public record LetterLines(double a, double b, double c) {

  public Letter letter(double score) {
    if (score >= a) {
      return A;
    }
    if (score >= b) {
      return B;
    }
    return score >= c ? C : D;
  }

  public double line(Letter letter) {
    return switch (letter) {
      case A -> a;
      case B -> b;
      case C -> c;
      case D -> Double.NEGATIVE_INFINITY;
    };
  }
}
