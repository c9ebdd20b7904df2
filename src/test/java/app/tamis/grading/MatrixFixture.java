package app.tamis.grading;

import app.tamis.measures.Measure;
import app.tamis.measures.Needs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Matrices in which points are easy to work out: no criteria limit a letter, and little evidence
/// leans on nothing; the other rules are the classic ones.
final class MatrixFixture {

  /// A point for each 100 of revenue per month.
  static final Criterion SIZE =
      criterion("size", Axis.FINANCIAL, Measure.REVENUE_PER_MONTH, Scale.of(0, 0, 10_000, 100));

  /// A point for each per cent of margin.
  static final Criterion MARGIN =
      criterion("margin", Axis.FINANCIAL, Measure.CONTRIBUTION_MARGIN, Scale.of(0, 0, 1, 100));

  /// A point less for each day late.
  static final Criterion PUNCTUALITY =
      criterion(
          "punctuality", Axis.RELATIONSHIP, Measure.AVERAGE_DAYS_LATE, Scale.of(0, 100, 100, 0));

  /// A point less for each per cent of bills disputed.
  static final Criterion HARMONY =
      criterion("harmony", Axis.RELATIONSHIP, Measure.DISPUTED_INVOICES, Scale.of(0, 100, 1, 0));

  /// 50 points for no feeling, 25 more or less for each step.
  static final Criterion CALLER =
      criterion("caller", Axis.RELATIONSHIP, Measure.CALLER_REACTION, Scale.of(-2, 0, 2, 100));

  private MatrixFixture() {}

  static Criterion criterion(String id, Axis axis, Measure measure, Scale scale) {
    return new Criterion(id, axis, measure, scale, 1, Needs.NOTHING);
  }

  static Criterion weighing(double weight, Criterion like) {
    return new Criterion(
        like.id(), like.axis(), like.measure(), like.scale(), weight, like.needs());
  }

  static Criterion needing(Needs needs, Criterion like) {
    return new Criterion(
        like.id(), like.axis(), like.measure(), like.scale(), like.weight(), needs);
  }

  /// Size and punctuality: 8,000 a month and 10 days late are 80 and 90 points.
  static Matrix plainMatrix() {
    return aMatrixOf(SIZE, PUNCTUALITY);
  }

  static Matrix aMatrixOf(Criterion... criteria) {
    var classic = Matrices.classic();
    return new Matrix(
        "plain",
        Matrix.Rules.SECOND,
        Arrays.asList(criteria),
        Optional.empty(),
        List.of(),
        classic.letters(),
        List.of(),
        classic.grid(),
        classic.smallClients(),
        classic.caps(),
        new Matrix.EnoughEvidence(3, List.of(), 0, 6),
        classic.standardErrors(),
        classic.publication(),
        classic.unlogged(),
        classic.gut());
  }

  static Matrix withoutGut(Matrix like) {
    return new Matrix(
        like.name(),
        like.rules(),
        like.criteria(),
        like.leaning(),
        like.core(),
        like.letters(),
        like.limits(),
        like.grid(),
        like.smallClients(),
        like.caps(),
        like.evidence(),
        like.standardErrors(),
        like.publication(),
        like.unlogged(),
        Optional.empty());
  }
}
