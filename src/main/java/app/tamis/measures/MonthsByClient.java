package app.tamis.measures;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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
    var start = portfolio.firstMonth();
    var present = clients.stream().flatMap(client -> client.in(window, start).stream()).toList();
    long withoutFacts =
        clients.stream().filter(client -> client.isWithoutFacts(window.asOf())).count();
    return PortfolioWindow.of(window, costs, imported(window.asOf()), present, (int) withoutFacts);
  }

  private Set<Source> imported(LocalDate asOf) {
    var imported = EnumSet.noneOf(Source.class);
    for (var source : Source.values()) {
      var first = portfolio.evidence().get(source.key());
      if (Objects.nonNull(first) && !first.isAfter(asOf)) {
        imported.add(source);
      }
    }
    return imported;
  }
}
