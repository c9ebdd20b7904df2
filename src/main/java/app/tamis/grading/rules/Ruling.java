package app.tamis.grading.rules;

import static app.tamis.grading.Rounding.rounded;

import app.tamis.grading.Axis;
import app.tamis.grading.Cap;
import app.tamis.grading.Matrix;
import app.tamis.grading.Verdict;
import app.tamis.grading.Verdict.LimitedLetter;
import java.util.ArrayList;

/// From figures to a grade: letters of the axes, what limits them, the grid, the fall of very small
/// clients, the caps.
record Ruling(Matrix matrix, Circumstances client) {

  Verdict verdict(Figures figures) {
    var financial = letter(Axis.FINANCIAL, figures);
    var relationship = letter(Axis.RELATIONSHIP, figures);
    var falling = new Falling(matrix.smallClients());
    int steps = falling.steps(client, figures.netRevenue());
    var onTheGrid = matrix.grid().grade(financial.letter(), relationship.letter());
    var fallen = falling.fall(onTheGrid, steps, client.netMargin(), relationship.letter());
    return new Verdict(
        financial, relationship, steps, onTheGrid, fallen, Cap.applyAll(client.caps(), fallen));
  }

  private LimitedLetter letter(Axis axis, Figures figures) {
    var limiting = new Limiting(figures, client, matrix.letters());
    var letter = matrix.letters().letter(rounded(figures.score(axis)));
    var limits = new ArrayList<String>();
    for (var limit : matrix.limits()) {
      var limited =
          limit.axis() == axis ? limiting.atMost(limit).map(letter::atMost).orElse(letter) : letter;
      if (limited != letter) {
        limits.add(limit.id());
        letter = limited;
      }
    }
    return new LimitedLetter(letter, limits);
  }
}
