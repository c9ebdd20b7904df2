package app.tamis.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// The assessments of one axis, and the score that they make.
record AxisScore(List<Criterion.Assessment> assessments) {

  private static final int DECIMALS = 9;

  static AxisScore of(Axis axis, ClientCase client) {
    return new AxisScore(
        ClassicMatrix.CRITERIA.stream()
            .filter(criterion -> criterion.axis() == axis)
            .map(criterion -> criterion.assess(client))
            .toList());
  }

  /// The weighted mean of the points of the criteria with evidence.
  Optional<BigDecimal> score() {
    return assessments.stream()
        .flatMap(it -> it.points().map(points -> weight(it).multiply(points)).stream())
        .reduce(BigDecimal::add)
        .map(sum -> sum.divide(weightInEvidence(), MathContext.DECIMAL128))
        .map(score -> score.setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  Optional<BigDecimal> loss(Criterion.Assessment assessment) {
    return assessment
        .points()
        .map(new BigDecimal(100)::subtract)
        .map(lost -> weight(assessment).multiply(lost))
        .map(lost -> lost.divide(weightInEvidence(), MathContext.DECIMAL128));
  }

  boolean hasAThirdOfItsWeightInEvidence() {
    BigDecimal weight =
        assessments.stream().map(AxisScore::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    return weightInEvidence().multiply(new BigDecimal(3)).compareTo(weight) >= 0;
  }

  private BigDecimal weightInEvidence() {
    return assessments.stream()
        .filter(Criterion.Assessment::hasEvidence)
        .map(AxisScore::weight)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal weight(Criterion.Assessment assessment) {
    return BigDecimal.valueOf(assessment.criterion().weight());
  }
}
