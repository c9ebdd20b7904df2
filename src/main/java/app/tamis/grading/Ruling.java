package app.tamis.grading;

import app.tamis.grading.Verdict.LimitedLetter;
import java.util.ArrayList;

/// From figures to a grade: letters of the axes, what limits them, the grid, the fall of very small
/// clients, the caps.
record Ruling(Matrix matrix, Circumstances client) {

  Verdict verdict(Figures figures) {
    var financial = letter(Axis.FINANCIAL, figures);
    var relationship = letter(Axis.RELATIONSHIP, figures);
    int steps = matrix.smallClients().steps(client, figures.netRevenue());
    var onTheGrid = matrix.grid().grade(financial.letter(), relationship.letter());
    var fallen =
        matrix.smallClients().fall(onTheGrid, steps, client.netMargin(), relationship.letter());
    return new Verdict(
        financial, relationship, steps, onTheGrid, fallen, Cap.applyAll(client.caps(), fallen));
  }

  private LimitedLetter letter(Axis axis, Figures figures) {
    var lines = matrix.letters();
    var letter = lines.letter(Scoring.rounded(figures.score(axis)));
    var limits = new ArrayList<String>();
    for (var limit : matrix.limits()) {
      var limited =
          limit.axis() == axis
              ? limit.atMost(figures, client, lines).map(letter::atMost).orElse(letter)
              : letter;
      if (limited != letter) {
        limits.add(limit.id());
        letter = limited;
      }
    }
    return new LimitedLetter(letter, limits);
  }
}
