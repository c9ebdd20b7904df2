package app.tamis.grading.acts;

import app.tamis.grading.Letter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What one or two acts would make of a client.
///
/// @param acts in the order in which they apply
/// @param gradeAfter empty where it wouldn't be graded
/// @param financialAfter that axis' score
/// @param relationshipAfter likewise
/// @param contributionChange over the months of the window; empty where contributions have no value
public record Lever(
    List<Act.Remedy> acts,
    Optional<Letter> gradeAfter,
    OptionalDouble financialAfter,
    OptionalDouble relationshipAfter,
    OptionalDouble contributionChange) {

  public Lever {
    acts = List.copyOf(acts);
  }

  /// Whether the grade is better than that.
  boolean lifts(Optional<Letter> grade) {
    return Letter.BEST_FIRST.compare(gradeAfter, grade) < 0;
  }

  /// To a millionth, so that a hair's breadth of arithmetic makes no order.
  double gain() {
    return Math.rint(contributionChange.orElse(0) * 1e6) / 1e6 + 0.0; // no −0, which is less than 0
  }
}
