package app.tamis.grading;

import java.util.List;
import java.util.Optional;

/// What grading a client came to.
public sealed interface ClientGrade {

  Findings findings();

  /// Empty where the client isn't graded, neither by the matrix nor by a person.
  Optional<Letter> letter();

  /// What the matrix comes to, whatever a person says.
  Optional<Letter> computed(Matrix matrix);

  /// A grade, and how sure it is.
  ///
  /// @param financial the letter of that axis alone
  record Graded(Findings findings, Letter grade, Letter financial, Letter relationship, Range range)
      implements ClientGrade {

    @Override
    public Optional<Letter> letter() {
      return Optional.of(grade);
    }

    @Override
    public Optional<Letter> computed(Matrix matrix) {
      var caps = findings.caps().stream().filter(cap -> !(cap instanceof Cap.ByPerson)).toList();
      var ruling = new Ruling(matrix, findings.smallClientSteps(), caps);
      return Optional.of(ruling.grade(financial, relationship));
    }

    /// Whether both ends of the range are the grade itself.
    public boolean isFirm() {
      return range.isOnly(grade);
    }

    /// Roads to the next better grade, the easiest first; none for an A, or where no two criteria
    /// reach it.
    public List<Road> roadsUp(Matrix matrix) {
      return RoadUp.of(this, matrix);
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
    public Optional<Letter> computed(Matrix matrix) {
      return Optional.empty();
    }
  }

  /// What a client lacks to be graded.
  sealed interface Lack {
    record Months(int there, int needed) implements Lack {}

    /// @param there the part of the axis' weight that has evidence, 0 to 1
    record Evidence(Axis axis, double there, double needed) implements Lack {}
  }
}
