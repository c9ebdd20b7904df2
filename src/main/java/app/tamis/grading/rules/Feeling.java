package app.tamis.grading.rules;

import static app.tamis.grading.Rounding.rounded;

import app.tamis.grading.Axis;
import app.tamis.grading.GutFeeling;
import app.tamis.grading.Letter;
import app.tamis.grading.Mark;
import app.tamis.grading.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads what the team feels as a letter, and sets it against what the other criteria say.
///
/// @param gut which criterion it is
record Feeling(Matrix matrix, Matrix.Gut gut) {

  /// Empty without evidence, or where the matrix doesn't ask.
  static Optional<GutFeeling> of(Matrix matrix, List<Mark> marks) {
    return matrix.gut().flatMap(gut -> new Feeling(matrix, gut).of(marks));
  }

  private Optional<GutFeeling> of(List<Mark> marks) {
    var felt =
        marks.stream()
            .filter(this::isFelt)
            .flatMap(mark -> points(mark).stream())
            .map(points -> matrix.letters().letter(rounded(points)))
            .findFirst();
    var figures = figures(marks);
    return felt.map(letter ->
        new GutFeeling(
            letter,
            figures,
            figures.filter(said -> said.apart(letter) >= gut.lettersApart()).isPresent()));
  }

  /// What the other criteria of the relationship say, leaning like the axis itself.
  private Optional<Letter> figures(List<Mark> marks) {
    var others =
        marks.stream()
            .filter(mark -> mark.criterion().axis() == Axis.RELATIONSHIP && mark.hasEvidence())
            .filter(mark -> !isFelt(mark))
            .toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    double weight = others.stream().mapToDouble(mark -> mark.criterion().weight()).sum();
    double points =
        others.stream()
            .mapToDouble(mark -> mark.criterion().weight() * mark.points().orElseThrow())
            .sum();
    var score =
        new Scoring.Weighed(weight, points)
            .score(matrix.need(Axis.RELATIONSHIP), matrix.ordinary());
    return Optional.of(matrix.letters().letter(score.orElseThrow()));
  }

  private boolean isFelt(Mark mark) {
    return mark.criterion().id().equals(gut.criterion());
  }

  private static Optional<Double> points(Mark mark) {
    OptionalDouble points = mark.points();
    return points.isPresent() ? Optional.of(points.getAsDouble()) : Optional.empty();
  }
}
