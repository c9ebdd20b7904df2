package app.tamis.grading;

import java.util.List;
import java.util.Optional;

/// The rules of a grading, as data: what counts, for how much, and where the lines are.
///
/// @param name by which every grading names it
/// @param criteria the financial ones first, each axis in the document's order
/// @param caps in the order in which they are applied
/// @param evidence how much must be known for a grade
/// @param standardErrors how far a grade's range reaches to each side
/// @param gut the criterion that says what the team feels, where there is one
public record Matrix(
    String name,
    List<Criterion> criteria,
    LetterLines letters,
    Grid grid,
    SmallClients smallClients,
    List<Cap> caps,
    EnoughEvidence evidence,
    double standardErrors,
    Optional<Gut> gut) {

  /// What is needed for a grade.
  ///
  /// @param months of the client's own, at least
  /// @param shareOfWeight of each axis' weight, at least
  public record EnoughEvidence(int months, double shareOfWeight) {}

  /// @param criterion whose points, read as a letter, are the team's feeling
  /// @param lettersApart from the relationship's letter without it, to be worth saying
  public record Gut(String criterion, int lettersApart) {}

  public Matrix {
    criteria = List.copyOf(criteria);
    caps = List.copyOf(caps);
  }

  public List<Criterion> criteria(Axis axis) {
    return criteria.stream().filter(criterion -> criterion.axis() == axis).toList();
  }
}
