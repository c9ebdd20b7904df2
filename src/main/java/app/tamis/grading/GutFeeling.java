package app.tamis.grading;

import java.util.Optional;

/// What the team feels when that name lights up on the phone.
///
/// @param letter by the lines of an axis
/// @param figures the relationship's letter without it; empty where nothing else is known
/// @param apart whether they are so far apart that it must be said: "the figures say B, the team
///   dreads them"
public record GutFeeling(Letter letter, Optional<Letter> figures, boolean apart) {

  static Optional<GutFeeling> of(Matrix matrix, Iterable<Mark> marks) {
    return matrix.gut().flatMap(gut -> of(matrix, gut, marks));
  }

  private static Optional<GutFeeling> of(Matrix matrix, Matrix.Gut gut, Iterable<Mark> marks) {
    Optional<Letter> letter = Optional.empty();
    double weights = 0;
    double sum = 0;
    for (var mark : marks) {
      if (mark.points().isEmpty()) {
        continue;
      }
      double points = mark.points().getAsDouble();
      if (mark.criterion().id().equals(gut.criterion())) {
        letter = Optional.of(matrix.letters().letter(Scoring.rounded(points)));
      } else if (mark.criterion().axis() == Axis.RELATIONSHIP) {
        weights += mark.criterion().weight();
        sum += mark.criterion().weight() * points;
      }
    }
    var figures =
        weights > 0
            ? Optional.of(matrix.letters().letter(Scoring.rounded(sum / weights)))
            : Optional.<Letter>empty();
    return letter.map(felt ->
        new GutFeeling(
            felt,
            figures,
            figures.filter(said -> said.apart(felt) >= gut.lettersApart()).isPresent()));
  }
}
