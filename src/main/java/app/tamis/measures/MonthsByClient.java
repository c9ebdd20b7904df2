package app.tamis.measures;

import static java.util.stream.Collectors.groupingBy;

import app.tamis.measures.PortfolioWindow.PaymentsMissing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A portfolio's rows by client, made once and then looked at as of any month end.
public final class MonthsByClient {

  private final PortfolioMonths portfolio;
  private final List<ClientRows> clients;

  private MonthsByClient(PortfolioMonths portfolio, List<ClientRows> clients) {
    this.portfolio = portfolio;
    this.clients = clients;
  }

  public static MonthsByClient of(PortfolioMonths portfolio) {
    var rows = portfolio.months().stream().collect(groupingBy(ClientMonth::clientId));
    var clients =
        portfolio.clients().stream()
            .map(client -> new ClientRows(client, rows.getOrDefault(client.id(), List.of())))
            .toList();
    return new MonthsByClient(portfolio, clients);
  }

  /// The portfolio as it was known at the window's end.
  public PortfolioWindow in(Window window, CostBasis costs) {
    return in(window, costs, false);
  }

  /// The same with whoever had left by then: what a client brought and took in the window counts
  /// also where it isn't there any more at its end.
  public PortfolioWindow withThoseWhoLeft(Window window, CostBasis costs) {
    return in(window, costs, true);
  }

  private PortfolioWindow in(Window window, CostBasis costs, boolean alsoLeft) {
    boolean estimated = EstimatedHours.standIn(portfolio, window.asOf());
    var payments = new MissingPayments(portfolio.due(), window, costs.paymentsComplete());
    var covered = portfolio.coverage().firstMonth(estimated, window.asOf());
    var present = new ArrayList<ClientInWindow>();
    for (var client : clients) {
      var months =
          alsoLeft ? client.everIn(window, covered, !estimated) : client.in(window, covered);
      if (!months.isEmpty()) {
        present.add(known(client, months, estimated, costs, payments));
      }
    }
    return new PortfolioWindow(
        window,
        costs,
        imported(window.asOf(), estimated),
        estimated,
        estimated ? OptionalDouble.empty() : timeCoverage(window, costs),
        present.stream()
            .filter(client -> client.withheld().contains(Source.PAYMENTS))
            .map(client -> new PaymentsMissing(client.client(), payments.bills(client.id())))
            .toList(),
        present,
        (int) clients.stream().filter(client -> client.isWithoutFacts(window.asOf())).count());
  }

  /// A client's months without what isn't known of it.
  private static ClientInWindow known(
      ClientRows client,
      List<ClientMonth> months,
      boolean estimated,
      CostBasis costs,
      MissingPayments payments) {
    var withheld = EnumSet.noneOf(Source.class);
    var known = months;
    if (estimated) {
      withheld.addAll(EstimatedHours.withheld(months));
      known = each(known, new EstimatedHours(costs.defaultHourlyCost())::in);
    }
    if (payments.are(client.client())) {
      withheld.addAll(MissingPayments.withheld());
      known = each(known, MissingPayments::hidden);
    }
    return new ClientInWindow(client.client(), known, withheld);
  }

  private static List<ClientMonth> each(
      List<ClientMonth> months, UnaryOperator<ClientMonth> change) {
    return months.stream().map(change).toList();
  }

  private Set<Source> imported(LocalDate asOf, boolean estimated) {
    var imported = EnumSet.noneOf(Source.class);
    for (var source : Source.values()) {
      var first = portfolio.evidence().get(source.key());
      if (Objects.nonNull(first) && !first.isAfter(asOf)) {
        imported.add(source);
      }
    }
    if (estimated) {
      imported.add(Source.TIME_ENTRIES);
    }
    return imported;
  }

  /// How much of what technicians are paid for they wrote down.
  private OptionalDouble timeCoverage(Window window, CostBasis costs) {
    var work =
        portfolio.coverage().work().stream()
            .filter(month -> window.includes(month.month()))
            .toList();
    return Ratio.of(
        work.stream().mapToDouble(WorkMonth::minutes).sum() / 60,
        costs.paidHours() * work.stream().mapToInt(WorkMonth::technicians).sum());
  }
}
