package app.tamis.grading;

import app.tamis.measures.Measure;
import app.tamis.measures.NeededSources;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Matrices in which points are easy to work out: no criteria limit a letter, and little evidence
/// leans on nothing; the other rules are the classic ones.
public final class MatrixFixture {

  /// A point for each 100 of revenue per month.
  public static final Criterion SIZE =
      criterion("size", Axis.FINANCIAL, Measure.REVENUE_PER_MONTH, Scale.of(0, 0, 10_000, 100));

  /// A point for each per cent of margin.
  public static final Criterion MARGIN =
      criterion("margin", Axis.FINANCIAL, Measure.CONTRIBUTION_MARGIN, Scale.of(0, 0, 1, 100));

  /// Half a point for each per cent of the target rate, which an hour brings: at the target 50.
  public static final Criterion RATE =
      criterion("rate", Axis.FINANCIAL, Measure.RATE_TO_TARGET, Scale.of(0, 0, 2, 100));

  /// A point for each per cent of recurring revenue.
  public static final Criterion PREDICTABILITY =
      criterion("predictability", Axis.FINANCIAL, Measure.RECURRING_SHARE, Scale.of(0, 0, 1, 100));

  /// A point less for each day late.
  public static final Criterion PUNCTUALITY =
      criterion(
          "punctuality", Axis.RELATIONSHIP, Measure.AVERAGE_DAYS_LATE, Scale.of(0, 100, 100, 0));

  /// A point less for each per cent of bills disputed.
  public static final Criterion HARMONY =
      criterion("harmony", Axis.RELATIONSHIP, Measure.DISPUTED_INVOICES, Scale.of(0, 100, 1, 0));

  /// 50 points for no feeling, 25 more or less for each step.
  public static final Criterion CALLER =
      criterion("caller", Axis.RELATIONSHIP, Measure.CALLER_REACTION, Scale.of(-2, 0, 2, 100));

  /// As many points as advice has.
  public static final Criterion TRUST =
      criterion("trust", Axis.RELATIONSHIP, Measure.ADVICE_POINTS, Scale.of(0, 0, 100, 100));

  private MatrixFixture() {}

  public static Criterion criterion(String id, Axis axis, Measure measure, Scale scale) {
    return new Criterion(id, axis, measure, scale, 1, NeededSources.NOTHING);
  }

  public static Criterion weighing(double weight, Criterion like) {
    return new Criterion(
        like.id(), like.axis(), like.measure(), like.scale(), weight, like.needs());
  }

  public static Criterion needing(NeededSources needs, Criterion like) {
    return new Criterion(
        like.id(), like.axis(), like.measure(), like.scale(), like.weight(), needs);
  }

  /// Size and punctuality: 8,000 a month and 10 days late are 80 and 90 points.
  public static Matrix plainMatrix() {
    return aMatrixOf(SIZE, PUNCTUALITY);
  }

  public static Matrix aMatrixOf(Criterion... criteria) {
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

  /// Little evidence leans on what is ordinary, as in the classic matrix.
  public static Matrix leaning(Matrix like) {
    return new Parts(like).leaning(Matrices.classic().leaning()).matrix();
  }

  /// The financial letter is no better than that of these criteria.
  public static Matrix withCore(Matrix like, Criterion... core) {
    return new Parts(like)
        .core(Arrays.stream(core).map(Criterion::id).toList())
        .limits(List.of(new Limit.Core()))
        .matrix();
  }

  public static Matrix withLimits(Matrix like, Limit... limits) {
    return new Parts(like).limits(Arrays.asList(limits)).matrix();
  }

  /// All four of the classic matrix, where it has the criteria that they speak of.
  public static Matrix withClassicLimits(Matrix like) {
    var classic = Matrices.classic();
    return new Parts(like).core(classic.core()).limits(classic.limits()).matrix();
  }

  /// No grade without evidence on one of these.
  public static Matrix needingOneOf(Matrix like, Criterion... criteria) {
    var ids = Arrays.stream(criteria).map(Criterion::id).toList();
    return new Parts(like).evidence(new Matrix.EnoughEvidence(3, ids, 0, 6)).matrix();
  }

  public static Matrix withoutGut(Matrix like) {
    return new Parts(like).gut(Optional.empty()).matrix();
  }

  /// What tests change of a matrix.
  private record Parts(
      Matrix like,
      Optional<Matrix.Leaning> leaning,
      List<String> core,
      List<Limit> limits,
      Matrix.EnoughEvidence evidence,
      Optional<Matrix.Gut> gut) {

    Parts(Matrix like) {
      this(like, like.leaning(), like.core(), like.limits(), like.evidence(), like.gut());
    }

    Parts leaning(Optional<Matrix.Leaning> other) {
      return new Parts(like, other, core, limits, evidence, gut);
    }

    Parts core(List<String> other) {
      return new Parts(like, leaning, other, limits, evidence, gut);
    }

    Parts limits(List<Limit> other) {
      return new Parts(like, leaning, core, other, evidence, gut);
    }

    Parts evidence(Matrix.EnoughEvidence other) {
      return new Parts(like, leaning, core, limits, other, gut);
    }

    Parts gut(Optional<Matrix.Gut> other) {
      return new Parts(like, leaning, core, limits, evidence, other);
    }

    Matrix matrix() {
      return new Matrix(
          like.name(),
          like.rules(),
          like.criteria(),
          leaning,
          core,
          like.letters(),
          limits,
          like.grid(),
          like.smallClients(),
          like.caps(),
          evidence,
          like.standardErrors(),
          like.publication(),
          like.unlogged(),
          gut);
    }
  }
}
