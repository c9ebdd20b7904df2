package app.tamis.grading.acts;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.Grading;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Measure;
import app.tamis.measures.PortfolioWindow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the past months would have come to, had a plan been carried out before them: the portfolio
/// before and after, the time that is freed, and what that does to the profit.
///
/// @param use what becomes of the time
/// @param soldRate for which an hour of it is sold; empty where no rate is known
public record WhatIf(
    PortfolioGrades before,
    PortfolioGrades after,
    Plan plan,
    TimeUse use,
    OptionalDouble soldRate,
    Freed freed,
    ProfitChange profit) {

  /// Time that isn't spent any more, over the months of the window.
  ///
  /// @param hours of work; empty where hours have no value
  /// @param labour what that work costs; empty where what an hour costs isn't known either
  /// @param administration hours of it, for the clients who leave: never counted as money
  public record Freed(OptionalDouble hours, OptionalDouble labour, double administration) {}

  /// What the profit would have been more, or less where it is negative.
  ///
  /// @param nothing where nothing is done with the time: net revenue after − before, since salaries
  ///   run on and so does administration
  /// @param chosen that + saved × labour freed + sold × freed hours × sold rate
  /// @param breakEvenShare of the freed hours, that must be sold for a change of 0; above 1 − saved
  ///   the time alone can't make up for it. Empty without freed hours, or a rate to sell them at
  public record ProfitChange(
      OptionalDouble nothing, OptionalDouble chosen, OptionalDouble breakEvenShare) {}

  /// A client with an act.
  ///
  /// @param after empty where it leaves
  public record ChangedClient(ClientGrade before, Optional<ClientGrade> after) {}

  public static WhatIf of(PortfolioGrades before, Plan plan, TimeUse use) {
    var soldRate = use.soldRate().isPresent() ? use.soldRate() : targetRate(before);
    var after = Grading.grade(plan.on(before.portfolio()), before.matrix(), before.decisions());
    var freed = freed(before.portfolio(), after.portfolio());
    return new WhatIf(
        before, after, plan, use, soldRate, freed, profit(before, after, freed, use, soldRate));
  }

  /// The same with something else done with the time: nobody is graded anew for that.
  public WhatIf with(TimeUse other) {
    var rate = other.soldRate().isPresent() ? other.soldRate() : targetRate(before);
    return new WhatIf(
        before, after, plan, other, rate, freed, profit(before, after, freed, other, rate));
  }

  private static OptionalDouble targetRate(PortfolioGrades before) {
    return before.portfolio().costs().targetRate();
  }

  private static ProfitChange profit(
      PortfolioGrades before,
      PortfolioGrades after,
      Freed freed,
      TimeUse use,
      OptionalDouble soldRate) {
    return new ProfitSums(change(Measure.NET_REVENUE, before, after), freed, use, soldRate)
        .change();
  }

  public PortfolioSums sumsBefore() {
    return PortfolioSums.of(before);
  }

  public PortfolioSums sumsAfter() {
    return PortfolioSums.of(after);
  }

  /// Those with an act, worst first.
  public List<ChangedClient> clients() {
    var acted = plan.byClient().keySet();
    return before.clients().stream()
        .filter(client -> acted.contains(client.findings().client().id()))
        .map(client -> new ChangedClient(client, after.find(client.findings().client().id())))
        .toList();
  }

  private static Freed freed(PortfolioWindow before, PortfolioWindow after) {
    var hours = less(before.measures().value(Measure.HOURS), after.measures().value(Measure.HOURS));
    return new Freed(
        hours,
        less(ChangedMonths.labourCost(before), ChangedMonths.labourCost(after)),
        administration(before) - administration(after));
  }

  /// Hours of it, in all months of all clients.
  private static double administration(PortfolioWindow portfolio) {
    return portfolio.totals().months() * portfolio.costs().overheadMinutes() / 60;
  }

  private static OptionalDouble change(
      Measure measure, PortfolioGrades before, PortfolioGrades after) {
    return less(after.measures().value(measure), before.measures().value(measure));
  }

  private static OptionalDouble less(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.getAsDouble() - other.getAsDouble())
        : OptionalDouble.empty();
  }
}
