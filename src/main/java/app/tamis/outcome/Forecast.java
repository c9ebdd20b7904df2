package app.tamis.outcome;

import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.acts.Act;
import app.tamis.grading.acts.Plan;
import app.tamis.grading.acts.TimeUse;
import app.tamis.grading.acts.WhatIf;
import app.tamis.grading.acts.Wish;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Measure;
import app.tamis.measures.PortfolioWindow;
import app.tamis.outlook.ServedShare;
import app.tamis.outlook.ThreeSums;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What was foretold on the day of a decision: the client's usual month of the twelve before, and
/// the same under the terms that were decided.
///
/// @param asOf the month end on which it rests
/// @param before the client's usual month
/// @param after the same under other terms; of a client who leaves, what it was
/// @param starts from the first whole month on or after it the other terms count
/// @param lastDay on which it is served; empty where it stays
/// @param rateBefore the firm's effective hourly rate
/// @param rateAfter the same, had it been so
/// @param profit what it would have done to the profit of a month
public record Forecast(
    LocalDate asOf,
    Level before,
    Level after,
    LocalDate starts,
    Optional<LocalDate> lastDay,
    OptionalDouble rateBefore,
    OptionalDouble rateAfter,
    ThreeSums profit) {

  /// Empty where no figure knows of what was decided, or nothing of the client.
  static Optional<Forecast> of(Decision decision, PortfolioGrades grades) {
    var portfolio = grades.portfolio();
    return portfolio
        .find(decision.client())
        .flatMap(client -> of(decision, possible(decision, client, portfolio), client, grades));
  }

  private static List<Act> possible(
      Decision decision, ClientInWindow client, PortfolioWindow portfolio) {
    return decision.acts().stream()
        .filter(act -> act.obstacle(client, portfolio).isEmpty())
        .toList();
  }

  private static Optional<Forecast> of(
      Decision decision, List<Act> acts, ClientInWindow client, PortfolioGrades grades) {
    if (acts.isEmpty()) {
      return Optional.empty();
    }
    var wishes = acts.stream().map(act -> Wish.of(client.id(), act)).toList();
    var whatIf = WhatIf.of(grades, Plan.of(wishes, grades), TimeUse.NONE);
    var after = whatIf.after().portfolio();
    var before = level(client, grades.portfolio());
    return Optional.of(
        new Forecast(
            grades.window().asOf(),
            before,
            after.find(client.id()).map(changed -> level(changed, after)).orElse(before),
            decision.starts(),
            decision.lastDay(),
            grades.portfolio().measures().value(Measure.EFFECTIVE_HOURLY_RATE),
            after.measures().value(Measure.EFFECTIVE_HOURLY_RATE),
            ThreeSums.of(whatIf)));
  }

  private static Level level(ClientInWindow client, PortfolioWindow portfolio) {
    return Level.of(portfolio.measuresOf(client.totals()), client.months().size()).withoutMood();
  }

  /// What these months were to come to, in the mean of them.
  public Level over(List<YearMonth> months) {
    return new Level(
        mean(months, Level::revenue),
        mean(months, Level::net),
        mean(months, Level::hours),
        OptionalDouble.empty());
  }

  private OptionalDouble mean(List<YearMonth> months, Function<Level, OptionalDouble> figure) {
    double sum = 0;
    for (var month : months) {
      var usual = figure.apply(month.atDay(1).isBefore(starts) ? before : after);
      if (usual.isEmpty()) {
        return OptionalDouble.empty();
      }
      sum += usual.getAsDouble() * ServedShare.of(month, lastDay);
    }
    return months.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / months.size());
  }
}
