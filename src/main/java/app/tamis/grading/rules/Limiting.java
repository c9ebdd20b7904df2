package app.tamis.grading.rules;

import static app.tamis.grading.Rounding.rounded;
import static java.util.stream.Collectors.toUnmodifiableSet;

import app.tamis.grading.Letter;
import app.tamis.grading.LetterLines;
import app.tamis.grading.Limit;
import app.tamis.grading.Mark;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How far limits hold the letters of a client's axes down.
///
/// @param lines by which scores are letters
record Limiting(Figures figures, Circumstances client, LetterLines lines) {

  /// The letter that the axis can have at most under a limit; empty where it doesn't hold.
  Optional<Letter> atMost(Limit limit) {
    return switch (limit) {
      case Limit.Core _ ->
          figures.core().isPresent()
              ? Optional.of(lines.letter(rounded(figures.core().getAsDouble())))
              : Optional.empty();
      case Limit.Loss(var letter) ->
          rounded(figures.contribution().orElse(0)) < 0 ? Optional.of(letter) : Optional.empty();
      case Limit.OfMarks rule ->
          client.limited().contains(rule) ? Optional.of(rule.letter()) : Optional.empty();
    };
  }

  /// Those that hold by what is known of the client.
  static Set<Limit.OfMarks> holding(List<Limit> limits, List<Mark> marks) {
    return limits.stream()
        .filter(Limit.OfMarks.class::isInstance)
        .map(Limit.OfMarks.class::cast)
        .filter(limit -> holds(limit, marks))
        .collect(toUnmodifiableSet());
  }

  private static boolean holds(Limit.OfMarks limit, List<Mark> marks) {
    return switch (limit) {
      case Limit.NoWarmth rule ->
          marks.stream()
              .filter(mark -> rule.oneOf().contains(mark.criterion().id()))
              .noneMatch(mark -> mark.points().orElse(0) >= rule.points());
      case Limit.Dread rule ->
          marks.stream()
              .filter(mark -> mark.criterion().id().equals(rule.criterion()) && mark.hasEvidence())
              .anyMatch(mark -> isDreaded(mark, rule));
    };
  }

  private static boolean isDreaded(Mark mark, Limit.Dread rule) {
    return mark.points().orElseThrow() < rule.points()
        && mark.reading().cases().orElse(0) >= rule.cases();
  }
}
