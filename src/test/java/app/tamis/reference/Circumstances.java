package app.tamis.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What decides on a client beside its five figures, and is held still where those sway.
record Circumstances(
    boolean noWarmth,
    boolean dread,
    boolean earnsItsKeep,
    boolean breakFix,
    boolean arrears,
    Optional<Fraction> overheadPerMonth) {

  private static final Fraction WARM = Fraction.of(60);
  private static final Fraction DREADFUL = Fraction.of(35);
  private static final Fraction ENOUGH_REACTIONS = Fraction.of(5);
  private static final Fraction SOUND_NET_MARGIN = Fraction.of("0.20");
  private static final Fraction ONE_STEP = Fraction.of("0.15");
  private static final Fraction TWO_STEPS = Fraction.of("0.30");
  private static final Fraction HARDLY_RECURRING = Fraction.of("0.2");

  static Circumstances of(ClientCase client, Terms terms, List<Criterion.Assessment> assessments) {
    Measures own = client.own();
    return new Circumstances(
        assessments.stream()
            .filter(it -> it.isOneOf("trust", "esteem", "goodwill", "caller"))
            .flatMap(it -> it.points().stream())
            .noneMatch(points -> points.isAtLeast(WARM)),
        assessments.stream().filter(it -> it.isOneOf("caller")).anyMatch(Circumstances::isDreaded),
        own.netMargin().filter(margin -> margin.isAtLeast(SOUND_NET_MARGIN)).isPresent(),
        !terms.managed() && livesByTheHour(own, assessments),
        isFarInArrears(own, client.stocks()),
        own.portfolio().overheadPerMonth());
  }

  List<String> caps() {
    return Stream.of(
            breakFix ? Stream.of("break_fix") : Stream.<String>empty(),
            arrears ? Stream.of("arrears") : Stream.<String>empty())
        .flatMap(names -> names)
        .toList();
  }

  Letter capped(Letter grade) {
    Letter first = breakFix ? grade.atMost(Letter.B) : grade;
    return arrears ? first.atMost(Letter.C) : first;
  }

  int smallClientSteps(Optional<Fraction> netRevenuePerMonth) {
    return netRevenuePerMonth
        .flatMap(net -> overheadPerMonth.map(overhead -> steps(overhead, net)))
        .orElse(0);
  }

  boolean stopTheFall(Letter relationship) {
    return earnsItsKeep || relationship.isBetterThan(Letter.C);
  }

  private static int steps(Fraction overhead, Fraction netRevenue) {
    if (!netRevenue.isPositive()) {
      return 2;
    }
    Fraction share = overhead.over(netRevenue);
    return share.isMoreThan(TWO_STEPS) ? 2 : share.isMoreThan(ONE_STEP) ? 1 : 0;
  }

  private static boolean isDreaded(Criterion.Assessment caller) {
    return caller.points().filter(points -> points.isBelow(DREADFUL)).isPresent()
        && caller.reading().cases().filter(ENOUGH_REACTIONS::isAtMost).isPresent();
  }

  private static boolean livesByTheHour(Measures own, List<Criterion.Assessment> assessments) {
    return assessments.stream()
            .filter(it -> it.isOneOf("predictability"))
            .anyMatch(Criterion.Assessment::hasEvidence)
        && own.recurringShareOfService()
            .filter(share -> share.isBelow(HARDLY_RECURRING))
            .isPresent();
  }

  private static boolean isFarInArrears(Measures own, Stocks stocks) {
    Optional<Fraction> revenuePerMonth = Ratio.of(own.revenue(), own.months());
    return own.imported().hasPayments()
        && stocks.arrearsEnd().isPositive()
        && revenuePerMonth.filter(stocks.arrearsEnd()::isAtLeast).isPresent();
  }
}
