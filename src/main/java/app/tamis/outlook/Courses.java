package app.tamis.outlook;

import app.tamis.basics.ClientId;
import app.tamis.grading.acts.Act;
import app.tamis.grading.acts.ActOn;
import app.tamis.grading.acts.WhatIf;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import app.tamis.measures.PortfolioWindow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Turns a what-if, which asks about the past, into the months to come.
///
/// @param lastDays of those who leave, where somebody said them
/// @param starts of other terms, where somebody said them
/// @param usualLastDay of who leaves, where nobody did
public record Courses(
    WhatIf whatIf,
    Map<ClientId, LocalDate> lastDays,
    Map<ClientId, LocalDate> starts,
    Function<ClientInWindow, LocalDate> usualLastDay) {

  public Courses {
    lastDays = Map.copyOf(lastDays);
    starts = Map.copyOf(starts);
  }

  /// Empty where net revenue or hours have no value: what isn't known has no course.
  public Optional<Months> months(Months.Use use, YearMonth from, int months) {
    var measures = whatIf.before().measures();
    return measures.value(Measure.NET_REVENUE).isEmpty() || measures.value(Measure.HOURS).isEmpty()
        ? Optional.empty()
        : Optional.of(Months.of(courses(from), use, from, months));
  }

  /// On which day who leaves is served last.
  public LocalDate lastDay(ClientInWindow client) {
    return Optional.ofNullable(lastDays.get(client.id()))
        .orElseGet(() -> usualLastDay.apply(client));
  }

  private List<Course> courses(YearMonth from) {
    var before = whatIf.before().portfolio();
    var after = whatIf.after().portfolio();
    return before.clients().stream().map(client -> course(client, before, after, from)).toList();
  }

  private Course course(
      ClientInWindow client, PortfolioWindow before, PortfolioWindow after, YearMonth from) {
    var now = usual(client, before);
    var then = after.find(client.id()).map(other -> usual(other, after)).orElse(now);
    return new Course(
        client.id(),
        now,
        then,
        spread(client, before),
        starts.getOrDefault(client.id(), from.atDay(1)),
        leaves(client.id()) ? Optional.of(lastDay(client)) : Optional.empty());
  }

  private boolean leaves(ClientId client) {
    return whatIf.plan().acts().stream()
        .filter(acted -> acted.clientId().equals(client))
        .map(ActOn::act)
        .anyMatch(Act.Part.class::isInstance);
  }

  static Course.Usual usual(ClientInWindow client, PortfolioWindow portfolio) {
    var measures = portfolio.measuresOf(client.totals());
    double count = client.months().size();
    return new Course.Usual(
        measures.value(Measure.NET_REVENUE).orElse(0) / count,
        measures.value(Measure.HOURS).orElse(0) / count,
        client.totals().sums().of(Figure.LABOUR_COST) / count);
  }

  /// The standard deviation of its monthly net revenue, over n − 1.
  private static double spread(ClientInWindow client, PortfolioWindow portfolio) {
    var months =
        client.months().stream().mapToDouble(month -> net(client, month, portfolio)).toArray();
    if (months.length < 2) {
      return 0;
    }
    double mean = 0;
    for (double month : months) {
      mean += month / months.length;
    }
    double squares = 0;
    for (double month : months) {
      squares += (month - mean) * (month - mean);
    }
    return Math.sqrt(squares / (months.length - 1));
  }

  private static double net(ClientInWindow client, ClientMonth month, PortfolioWindow portfolio) {
    return portfolio
        .measuresOf(client.with(List.of(month)).totals())
        .value(Measure.NET_REVENUE)
        .orElse(0);
  }
}
