package app.tamis.grading;

import java.util.List;

/// From two letters to a grade: the grid, then the small-client steps, then the caps.
///
/// @param fall by how many grades the client falls for being very small
/// @param caps those that hold, in the matrix' order
record Ruling(Matrix matrix, int fall, List<Cap> caps) {

  Letter grade(Letter financial, Letter relationship) {
    var grade = matrix.grid().grade(financial, relationship).fall(fall);
    for (var cap : caps) {
      grade = cap.applyTo(grade);
    }
    return grade;
  }

  Letter grade(double financial, double relationship) {
    return grade(letter(financial), letter(relationship));
  }

  Letter letter(double score) {
    return matrix.letters().letter(Scoring.rounded(score));
  }
}
