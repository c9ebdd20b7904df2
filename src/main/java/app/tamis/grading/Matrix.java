package app.tamis.grading;

import java.util.List;
import java.util.Optional;

/// The rules of a grading, as data: what counts, for how much, and where the lines are.
///
/// @param name by which every grading names it
/// @param rules which edition of the rules it is written in; see [Rules]
/// @param criteria the financial ones first, each axis in the document's order
/// @param leaning what little evidence of the relationship leans on; none in the first rules
/// @param core the criteria whose points together are what the hours earn
/// @param limits in the order in which they hold letters of the axes down
/// @param caps in the order in which they are applied
/// @param evidence how much must be known for a grade
/// @param standardErrors how far a grade's range reaches to each side
/// @param publication when another grade than the last is shown
/// @param unlogged the time coverage below which much work isn't written down
/// @param gut the criterion that says what the team feels, where there is one
public record Matrix(
    String name,
    Rules rules,
    List<Criterion> criteria,
    Optional<Leaning> leaning,
    List<String> core,
    LetterLines letters,
    List<Limit> limits,
    Grid grid,
    SmallClients smallClients,
    List<Cap> caps,
    EnoughEvidence evidence,
    double standardErrors,
    Publication publication,
    double unlogged,
    Optional<Gut> gut) {

  /// Editions of the rules.
  public enum Rules {
    /// Those that gradings in the book may have been made by; nobody can grade by them any more.
    FIRST,
    SECOND
  }

  /// What the relationship leans on while little is known of it.
  ///
  /// @param shareOfWeight of the axis' weight: with evidence on this much it stands by itself
  /// @param points of an ordinary relationship
  public record Leaning(double shareOfWeight, double points) {}

  /// What is needed for a grade.
  ///
  /// @param months of the client's own, at least
  /// @param oneOf criteria of which at least one must have evidence; none: any client
  /// @param shareOfWeight of each axis' weight that must have evidence
  /// @param sureMonths with fewer, a grade is provisional
  public record EnoughEvidence(
      int months, List<String> oneOf, double shareOfWeight, int sureMonths) {

    public EnoughEvidence {
      oneOf = List.copyOf(oneOf);
    }
  }

  /// When a grade other than the published one is published in its turn.
  ///
  /// @param monthEnds in a row at which it must have been the same
  /// @param points past the line that an axis crossed, beyond which nobody waits
  /// @param overhead past its line, as a share of it, that a small-client step needs besides
  public record Publication(int monthEnds, double points, double overhead) {}

  /// @param criterion whose points, read as a letter, are the team's feeling
  /// @param lettersApart from the relationship's letter without it, to be worth saying
  public record Gut(String criterion, int lettersApart) {}

  public Matrix {
    criteria = List.copyOf(criteria);
    core = List.copyOf(core);
    limits = List.copyOf(limits);
    caps = List.copyOf(caps);
  }

  public List<Criterion> criteria(Axis axis) {
    return criteria.stream().filter(criterion -> criterion.axis() == axis).toList();
  }

  /// The axis' weight that stands by itself; 0 where nothing leans.
  public double need(Axis axis) {
    return axis == Axis.FINANCIAL
        ? 0
        : leaning
            .map(lean ->
                lean.shareOfWeight * criteria(axis).stream().mapToDouble(Criterion::weight).sum())
            .orElse(0.0);
  }

  /// The points that little evidence leans on; zero where it leans on none.
  public double ordinary() {
    return leaning.map(Leaning::points).orElse(0.0);
  }
}
