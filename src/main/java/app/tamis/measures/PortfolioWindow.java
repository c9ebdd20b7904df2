package app.tamis.measures;

import app.tamis.basics.ClientId;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// A portfolio as known at a month end, with its clients' months up to then.
public final class PortfolioWindow {

  private final Window window;
  private final CostBasis costs;
  private final Set<Source> imported;
  private final Set<Measure> supported;
  private final boolean hoursEstimated;
  private final OptionalDouble timeCoverage;
  private final List<PaymentsMissing> paymentsMissing;
  private final List<ClientInWindow> clients;
  private final Totals totals;
  private final int withoutFacts;

  /// A client whose payments seem to be missing.
  ///
  /// @param bills how many fell due in the window, none of them paid
  public record PaymentsMissing(ClientOnRecord client, int bills) {}

  /// @param imported the tables and columns in which the portfolio has a value of any client by
  ///   then
  /// @param hoursEstimated whether hours are the owner's guess
  /// @param timeCoverage how much of what technicians are paid for they wrote down
  /// @param withoutFacts how many clients aren't counted because nothing says when they came
  public PortfolioWindow(
      Window window,
      CostBasis costs,
      Set<Source> imported,
      boolean hoursEstimated,
      OptionalDouble timeCoverage,
      List<PaymentsMissing> paymentsMissing,
      List<ClientInWindow> clients,
      int withoutFacts) {
    this.window = window;
    this.costs = costs;
    this.imported = Set.copyOf(imported);
    this.supported = supportedBy(imported);
    this.hoursEstimated = hoursEstimated;
    this.timeCoverage = timeCoverage;
    this.paymentsMissing = List.copyOf(paymentsMissing);
    this.clients = List.copyOf(clients);
    this.totals = together(clients);
    this.withoutFacts = withoutFacts;
  }

  private PortfolioWindow(PortfolioWindow like, List<ClientInWindow> clients, Totals totals) {
    this.window = like.window;
    this.costs = like.costs;
    this.imported = like.imported;
    this.supported = like.supported;
    this.hoursEstimated = like.hoursEstimated;
    this.timeCoverage = like.timeCoverage;
    this.paymentsMissing = like.paymentsMissing;
    this.clients = List.copyOf(clients);
    this.totals = totals;
    this.withoutFacts = like.withoutFacts;
  }

  /// The same portfolio, had its clients or their months been others. What was imported stays as it
  /// is.
  public PortfolioWindow with(List<ClientInWindow> others) {
    return new PortfolioWindow(this, others, together(others));
  }

  /// Everybody but that client, to be looked at with it in many ways.
  public EverybodyElse without(ClientId clientId) {
    return new EverybodyElse(
        clients.stream().filter(client -> !client.id().equals(clientId)).toList());
  }

  /// A portfolio in which one client may have had other months: the totals of all others are added
  /// up once.
  public final class EverybodyElse {

    private final List<ClientInWindow> others;
    private final Totals totalsOfOthers;

    private EverybodyElse(List<ClientInWindow> others) {
      this.others = others;
      this.totalsOfOthers = together(others);
    }

    /// The portfolio, had the client's months been these.
    public PortfolioWindow with(ClientInWindow changed) {
      var all = new ArrayList<ClientInWindow>(others.size() + 1);
      all.addAll(others);
      all.add(changed);
      return new PortfolioWindow(
          PortfolioWindow.this, all, Totals.together(List.of(totalsOfOthers, changed.totals())));
    }
  }

  private static Totals together(List<ClientInWindow> clients) {
    return Totals.together(clients.stream().map(ClientInWindow::totals).toList());
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

  /// Whether hours are the owner's guess.
  public boolean hoursEstimated() {
    return hoursEstimated;
  }

  /// The hours on record in those that technicians are paid for; empty where that can't be known.
  public OptionalDouble timeCoverage() {
    return timeCoverage;
  }

  public List<PaymentsMissing> paymentsMissing() {
    return paymentsMissing;
  }

  /// The clients in the portfolio at that date, graded or not.
  public List<ClientInWindow> clients() {
    return clients;
  }

  public Optional<ClientInWindow> find(ClientId clientId) {
    return clients.stream().filter(client -> client.id().equals(clientId)).findFirst();
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
