package app.tamis.measures;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A portfolio as known at a month end, with its clients' months up to then.
public final class PortfolioWindow {

  private final Window window;
  private final CostBasis costs;
  private final Set<Source> imported;
  private final Set<Measure> supported;
  private final List<ClientInWindow> clients;
  private final Totals totals;
  private final int withoutFacts;

  private PortfolioWindow(
      Window window,
      CostBasis costs,
      Set<Source> imported,
      List<ClientInWindow> clients,
      int withoutFacts) {
    this.window = window;
    this.costs = costs;
    this.imported = imported;
    this.supported = supportedBy(imported);
    this.clients = clients;
    this.totals = Totals.together(clients.stream().map(ClientInWindow::totals).toList());
    this.withoutFacts = withoutFacts;
  }

  static PortfolioWindow of(
      Window window,
      CostBasis costs,
      Set<Source> imported,
      List<ClientInWindow> clients,
      int withoutFacts) {
    return new PortfolioWindow(window, costs, imported, clients, withoutFacts);
  }

  public Window window() {
    return window;
  }

  public CostBasis costs() {
    return costs;
  }

  /// The tables and columns in which the portfolio has a value of any client by then.
  public Set<Source> imported() {
    return imported;
  }

  /// The clients in the portfolio at that date, graded or not.
  public List<ClientInWindow> clients() {
    return clients;
  }

  /// Clients that aren't counted because nothing says when they came.
  public int withoutFacts() {
    return withoutFacts;
  }

  public Totals totals() {
    return totals;
  }

  /// The measures of the whole portfolio.
  public Measures measures() {
    return measuresOf(totals);
  }

  /// The measures of a client or a group of clients, beside this portfolio.
  public Measures measuresOf(Totals own) {
    return new Measures(own, this);
  }

  boolean supports(Measure measure) {
    return supported.contains(measure);
  }

  private static Set<Measure> supportedBy(Set<Source> imported) {
    return Arrays.stream(Measure.values())
        .filter(measure -> measure.restsOn().metBy(imported))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Measure.class)));
  }
}
