package app.tamis.grading;

import app.tamis.measures.Measure;
import app.tamis.measures.Measures;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// All that was found out about a client, whether it makes a grade or not.
///
/// @param marks one per criterion, in the matrix' order
/// @param core what the hours earn, in points; empty without evidence
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
    OptionalDouble core,
    Optional<GutFeeling> gut,
    List<Cap> caps,
    int smallClientSteps) {

  /// Less money than this a month is nothing to talk about.
  private static final double WORTH_SAYING = 0.5;

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

  /// Administration per month, as money; empty where an hour's cost is unknown.
  public OptionalDouble overhead() {
    return measures.portfolio().costs().overhead();
  }

  /// The share of net revenue that administration alone eats up: infinite where nothing is brought,
  /// empty where either isn't known.
  public OptionalDouble overheadShare() {
    var overhead = overhead();
    var netRevenue = measures.value(Measure.NET_REVENUE_PER_MONTH);
    return overhead.isPresent() && netRevenue.isPresent()
        ? OptionalDouble.of(
            SmallClients.ByOverhead.share(overhead.getAsDouble(), netRevenue.getAsDouble()))
        : OptionalDouble.empty();
  }

  /// What the bills would have to rise by a month for the client to bring the hourly rate that the
  /// firm wants; empty where that isn't known or is nothing to talk about.
  public OptionalDouble priceWorthSaying() {
    return measures.value(Measure.PRICE_TO_TARGET).stream()
        .filter(price -> price >= WORTH_SAYING)
        .findFirst();
  }

  /// The grade that a person gave, where one is in force.
  public Optional<Decisions.PersonsGrade> personsGrade() {
    return caps.stream()
        .filter(Cap.ByPerson.class::isInstance)
        .map(Cap.ByPerson.class::cast)
        .flatMap(cap -> cap.given().stream())
        .findFirst();
  }

  /// The caps but a person's grade.
  List<Cap> capsOfFigures() {
    return caps.stream().filter(cap -> !(cap instanceof Cap.ByPerson)).toList();
  }

  public boolean hasEvidenceOnOneOf(List<String> criteria) {
    return marks.stream()
        .anyMatch(mark -> mark.hasEvidence() && criteria.contains(mark.criterion().id()));
  }

  public AxisScore on(Axis axis) {
    return switch (axis) {
      case FINANCIAL -> financial;
      case RELATIONSHIP -> relationship;
    };
  }
}
