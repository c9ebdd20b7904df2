package app.tamis.grading;

import java.util.List;
import java.util.Optional;

/// What grading a client came to.
public sealed interface ClientGrade {

  Findings findings();

  /// Empty where the client isn't graded, neither by the matrix nor by a person.
  Optional<Letter> letter();

  /// What the matrix comes to, whatever a person says.
  Optional<Letter> computed();

  /// Why the grade is a first guess; none where it isn't, or there is no grade.
  List<Provisional> provisional();

  default boolean isProvisional() {
    return !provisional().isEmpty();
  }

  /// A grade, and how sure it is.
  record Graded(Findings findings, Verdict verdict, Range range, List<Provisional> provisional)
      implements ClientGrade {

    public Graded {
      provisional = List.copyOf(provisional);
    }

    public Letter grade() {
      return verdict.grade();
    }

    /// The letter of that axis alone.
    public Letter financial() {
      return verdict.financial().letter();
    }

    public Letter relationship() {
      return verdict.relationship().letter();
    }

    @Override
    public Optional<Letter> letter() {
      return Optional.of(grade());
    }

    @Override
    public Optional<Letter> computed() {
      return Optional.of(Cap.applyAll(findings.capsOfFigures(), verdict.uncapped()));
    }

    /// Whether both ends of the range are the grade itself, and it is no first guess.
    public boolean isFirm() {
      return range.isOnly(grade()) && !isProvisional();
    }
  }

  /// Too little is known for a grade.
  ///
  /// @param reasons at least one
  record NotGraded(Findings findings, List<Lack> reasons) implements ClientGrade {

    public NotGraded {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Optional<Letter> letter() {
      return findings.personsGrade().map(Decisions.PersonsGrade::grade);
    }

    @Override
    public Optional<Letter> computed() {
      return Optional.empty();
    }

    @Override
    public List<Provisional> provisional() {
      return List.of();
    }
  }

  /// What a client lacks to be graded.
  sealed interface Lack {
    record Months(int there, int needed) implements Lack {}

    /// None of these criteria has evidence, and one must.
    record Criteria(List<Mark> oneOf) implements Lack {

      public Criteria {
        oneOf = List.copyOf(oneOf);
      }
    }

    /// @param there the part of the axis' weight that has evidence, 0 to 1
    record Evidence(Axis axis, double there, double needed) implements Lack {}
  }
}
