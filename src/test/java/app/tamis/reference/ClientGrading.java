package app.tamis.reference;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/// One client's way through the matrix. `months` are the sums of each of its months.
record ClientGrading(
    Facts.Client client,
    ClientCase inQuestion,
    List<Sums> months,
    AxisScore financial,
    AxisScore relationship) {

  private static final int MONTHS_NEEDED = 6;

  /// The grades at the pessimistic and at the optimistic end.
  record Range(Letter worst, Letter best) {}

  static ClientGrading of(Facts.Client client, ClientCase inQuestion, List<Sums> months) {
    return new ClientGrading(
        client,
        inQuestion,
        months,
        AxisScore.of(Axis.FINANCIAL, inQuestion),
        AxisScore.of(Axis.RELATIONSHIP, inQuestion));
  }

  boolean isGraded() {
    return months.size() >= MONTHS_NEEDED
        && financial.hasAThirdOfItsWeightInEvidence()
        && relationship.hasAThirdOfItsWeightInEvidence();
  }

  Optional<Letter> grade() {
    return letter(financial)
        .flatMap(money -> letter(relationship).map(people -> grade(money, people)));
  }

  Optional<Letter> letter(AxisScore axis) {
    return isGraded() ? axis.score().map(Letter::ofScore) : Optional.empty();
  }

  Optional<Range> range() {
    return at(BigDecimal::subtract)
        .flatMap(worst -> at(BigDecimal::add).map(best -> new Range(worst, best)));
  }

  boolean isFirm() {
    return grade().flatMap(it -> range().map(new Range(it, it)::equals)).orElse(false);
  }

  /// The letter of the caller test alone.
  Optional<Letter> gut() {
    return assessments()
        .filter(it -> it.criterion().id().equals("caller"))
        .flatMap(it -> it.points().stream())
        .map(Letter::ofScore)
        .findFirst();
  }

  Stream<Criterion.Assessment> assessments() {
    return Stream.of(financial, relationship).flatMap(axis -> axis.assessments().stream());
  }

  Optional<BigDecimal> loss(Criterion.Assessment assessment) {
    return assessment.criterion().axis() == Axis.FINANCIAL
        ? financial.loss(assessment)
        : relationship.loss(assessment);
  }

  BigDecimal sumOfScores() {
    return financial.score().orElse(ZERO).add(relationship.score().orElse(ZERO));
  }

  int smallClientSteps() {
    boolean below500 = revenuePerMonthIsBelow(500);
    return revenuePerMonthIsBelow(250) ? 2 : below500 ? 1 : 0;
  }

  List<String> caps() {
    return isFarInArrears() ? List.of("arrears") : List.of();
  }

  private Letter grade(Letter money, Letter people) {
    Letter fallen = Letter.onGrid(money, people).down(smallClientSteps());
    return isFarInArrears() ? fallen.atMost(Letter.C) : fallen;
  }

  private Optional<Letter> at(BinaryOperator<BigDecimal> end) {
    Jackknife jackknife = new Jackknife(inQuestion, months);
    return letter(financial, Axis.FINANCIAL, jackknife, end)
        .flatMap(money ->
            letter(relationship, Axis.RELATIONSHIP, jackknife, end)
                .map(people -> grade(money, people)));
  }

  private Optional<Letter> letter(
      AxisScore axis, Axis name, Jackknife jackknife, BinaryOperator<BigDecimal> end) {
    return isGraded()
        ? axis.score()
            .map(score -> end.apply(score, jackknife.sway(name, score)))
            .map(Letter::ofScore)
        : Optional.empty();
  }

  private boolean revenuePerMonthIsBelow(int line) {
    BigDecimal enough = inQuestion.own().months().multiply(BigDecimal.valueOf(line));
    return inQuestion.own().revenue().filter(revenue -> revenue.compareTo(enough) < 0).isPresent();
  }

  private boolean isFarInArrears() {
    Measures own = inQuestion.own();
    boolean owes = own.overdue(inQuestion.stocks()).filter(it -> it.signum() > 0).isPresent();
    boolean earns = own.revenue().filter(revenue -> revenue.signum() > 0).isPresent();
    BigDecimal months = own.arrearsMonths(inQuestion.stocks()).orElse(ZERO);
    return months.compareTo(new BigDecimal(3)) >= 0 || (owes && !earns);
  }
}
