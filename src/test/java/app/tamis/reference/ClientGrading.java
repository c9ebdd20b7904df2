package app.tamis.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One client's way through the matrix.
record ClientGrading(
    Member member,
    ClientCase inQuestion,
    AxisScore financial,
    AxisScore relationship,
    Circumstances circumstances,
    boolean hoursEstimated) {

  private static final int MONTHS_NEEDED = 3;
  private static final int MONTHS_WANTED = 6;

  /// The grades at the pessimistic and at the optimistic end.
  record Range(Letter worst, Letter best) {}

  static ClientGrading of(Member member, ClientCase inQuestion, boolean hoursEstimated) {
    AxisScore financial = AxisScore.of(Axis.FINANCIAL, inQuestion);
    AxisScore relationship = AxisScore.of(Axis.RELATIONSHIP, inQuestion);
    List<Criterion.Assessment> assessments =
        Stream.of(financial, relationship).flatMap(axis -> axis.assessments().stream()).toList();
    return new ClientGrading(
        member,
        inQuestion,
        financial,
        relationship,
        Circumstances.of(inQuestion, member.terms(), assessments),
        hoursEstimated);
  }

  String id() {
    return member.id();
  }

  boolean isGraded() {
    return member.months().size() >= MONTHS_NEEDED && financial.core().isPresent();
  }

  Optional<Verdict> verdict() {
    return isGraded()
        ? Optional.of(Verdict.of(Figures.of(inQuestion), circumstances))
        : Optional.empty();
  }

  Optional<Letter> grade() {
    return verdict().map(Verdict::grade);
  }

  List<String> provisional() {
    List<String> reasons = new ArrayList<>();
    if (isGraded()) {
      addIf(member.months().size() < MONTHS_WANTED, "few_months", reasons);
      addIf(relationship.isThin(), "thin_relationship", reasons);
      addIf(hoursEstimated, "estimated_hours", reasons);
      addIf(member.paymentsMissing(), "payments_missing", reasons);
    }
    return reasons;
  }

  Optional<Range> range() {
    return isGraded()
        ? Optional.of(range(new Jackknife(inQuestion, member.months()).ends()))
        : Optional.empty();
  }

  private Range range(Jackknife.Ends ends) {
    return new Range(
        Verdict.of(ends.worst(), circumstances).grade(),
        Verdict.of(ends.best(), circumstances).grade());
  }

  /// @param range that of this client
  boolean isFirm(Optional<Range> range) {
    return provisional().isEmpty()
        && grade().flatMap(it -> range.map(new Range(it, it)::equals)).orElse(false);
  }

  /// The letter of the caller test alone.
  Optional<Letter> gut() {
    return assessments()
        .filter(it -> it.isOneOf("caller"))
        .flatMap(it -> it.points().stream())
        .map(Letter::ofScore)
        .findFirst();
  }

  Stream<Criterion.Assessment> assessments() {
    return Stream.of(financial, relationship).flatMap(axis -> axis.assessments().stream());
  }

  Optional<Fraction> loss(Criterion.Assessment assessment) {
    return switch (assessment.criterion().axis()) {
      case FINANCIAL -> financial.loss(assessment);
      case RELATIONSHIP -> relationship.loss(assessment);
    };
  }

  Fraction sumOfScores() {
    return Stream.of(financial, relationship)
        .flatMap(axis -> axis.score().stream())
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  int smallClientSteps() {
    return circumstances.smallClientSteps(inQuestion.own().netRevenuePerMonth());
  }

  private static void addIf(boolean holds, String reason, List<String> reasons) {
    if (holds) {
      reasons.add(reason);
    }
  }
}
