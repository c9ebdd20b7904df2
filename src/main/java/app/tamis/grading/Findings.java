package app.tamis.grading;

import app.tamis.measures.Measures;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import java.util.List;
import java.util.Optional;

/// All that was found out about a client, whether it makes a grade or not.
///
/// @param marks one per criterion, in the matrix' order
/// @param gut what the team feels; empty without evidence
/// @param caps those that hold, whether or not they change the grade
/// @param smallClientSteps by how many grades a very small client falls, even where D stops the
///   fall
public record Findings(
    ClientOnRecord client,
    Measures measures,
    List<Mark> marks,
    AxisScore financial,
    AxisScore relationship,
    Optional<GutFeeling> gut,
    List<Cap> caps,
    int smallClientSteps) {

  public Findings {
    marks = List.copyOf(marks);
    caps = List.copyOf(caps);
  }

  /// The client's own months in the window.
  public int months() {
    return measures.own().months();
  }

  public int criteriaWithEvidence() {
    return (int) marks.stream().filter(Mark::hasEvidence).count();
  }

  /// The grade that a person gave, where one is in force.
  public Optional<Decisions.PersonsGrade> personsGrade() {
    return caps.stream()
        .filter(Cap.ByPerson.class::isInstance)
        .map(Cap.ByPerson.class::cast)
        .flatMap(cap -> cap.given().stream())
        .findFirst();
  }

  /// The weights of the axis' criteria that have evidence, added up.
  double weightWithEvidence(Axis axis) {
    return marks.stream()
        .filter(mark -> mark.hasEvidence() && mark.criterion().axis() == axis)
        .mapToDouble(mark -> mark.criterion().weight())
        .sum();
  }

  public AxisScore on(Axis axis) {
    return switch (axis) {
      case FINANCIAL -> financial;
      case RELATIONSHIP -> relationship;
    };
  }
}
