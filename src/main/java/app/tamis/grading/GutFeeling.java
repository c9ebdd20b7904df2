package app.tamis.grading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the team feels when that name lights up on the phone.
///
/// @param letter by the lines of an axis
/// @param figures the relationship's letter without it; empty where nothing else is known
/// @param apart whether they are so far apart that it must be said: "the figures say B, the team
///   dreads them"
public record GutFeeling(Letter letter, Optional<Letter> figures, boolean apart) {

  static Optional<GutFeeling> of(Matrix matrix, List<Mark> marks) {
    return matrix.gut().flatMap(gut -> of(matrix, gut, marks));
  }

  private static Optional<GutFeeling> of(Matrix matrix, Matrix.Gut gut, List<Mark> marks) {
    var felt =
        marks.stream()
            .filter(mark -> mark.criterion().id().equals(gut.criterion()))
            .flatMap(mark -> points(mark).stream())
            .map(points -> matrix.letters().letter(Scoring.rounded(points)))
            .findFirst();
    var figures = figures(matrix, gut, marks);
    return felt.map(letter ->
        new GutFeeling(
            letter,
            figures,
            figures.filter(said -> said.apart(letter) >= gut.lettersApart()).isPresent()));
  }

  /// What the other criteria of the relationship say, leaning like the axis itself.
  private static Optional<Letter> figures(Matrix matrix, Matrix.Gut gut, List<Mark> marks) {
    var others =
        marks.stream()
            .filter(mark -> mark.criterion().axis() == Axis.RELATIONSHIP && mark.hasEvidence())
            .filter(mark -> !mark.criterion().id().equals(gut.criterion()))
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

  private static Optional<Double> points(Mark mark) {
    OptionalDouble points = mark.points();
    return points.isPresent() ? Optional.of(points.getAsDouble()) : Optional.empty();
  }
}
