package app.tamis.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The assessments of one axis, and the score that they make.
record AxisScore(Axis axis, List<Criterion.Assessment> assessments) {

  static final int DECIMALS = 9;

  private static final Fraction FULL = Fraction.of(100);

  /// An ordinary relationship's points, on which little evidence leans.
  private static final Fraction ORDINARY = Fraction.of(65);

  static AxisScore of(Axis axis, ClientCase client) {
    return new AxisScore(
        axis,
        ClassicMatrix.CRITERIA.stream()
            .filter(criterion -> criterion.axis() == axis)
            .map(criterion -> criterion.assess(client))
            .toList());
  }

  Optional<Fraction> score() {
    Fraction points =
        withEvidence()
            .map(it -> it.points().orElseThrow().times(it.criterion().weight()))
            .reduce(Fraction.ZERO, Fraction::plus)
            .plus(ORDINARY.times(lacking()));
    return Ratio.of(points, divisor()).map(score -> score.rounded(DECIMALS));
  }

  /// The weighted mean of the points of margin and rate.
  Optional<Fraction> core() {
    List<Criterion.Assessment> core =
        withEvidence().filter(it -> it.isOneOf("margin", "rate")).toList();
    Fraction points =
        core.stream()
            .map(it -> it.points().orElseThrow().times(it.criterion().weight()))
            .reduce(Fraction.ZERO, Fraction::plus);
    return Ratio.of(points, weight(core.stream())).map(score -> score.rounded(DECIMALS));
  }

  Optional<Fraction> loss(Criterion.Assessment assessment) {
    return assessment
        .points()
        .map(FULL::minus)
        .map(lost -> lost.times(assessment.criterion().weight()).over(divisor()));
  }

  /// The loss that comes of knowing little.
  Fraction unknown() {
    return FULL.minus(ORDINARY).times(lacking()).over(divisor());
  }

  boolean isThin() {
    return lacking().isPositive();
  }

  private Fraction divisor() {
    return weightInEvidence().max(need());
  }

  private Fraction lacking() {
    return need().minus(weightInEvidence()).max(Fraction.ZERO);
  }

  /// What the relationship needs for its evidence to stand alone; money always does.
  private Fraction need() {
    return switch (axis) {
      case FINANCIAL -> Fraction.ZERO;
      case RELATIONSHIP -> weight(assessments.stream()).over(3);
    };
  }

  private Fraction weightInEvidence() {
    return weight(withEvidence());
  }

  private Stream<Criterion.Assessment> withEvidence() {
    return assessments.stream().filter(Criterion.Assessment::hasEvidence);
  }

  private static Fraction weight(Stream<Criterion.Assessment> some) {
    return Fraction.of(some.mapToInt(it -> it.criterion().weight()).sum());
  }
}
