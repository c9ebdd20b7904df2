package app.tamis.outcome;

import app.tamis.basics.ClientId;
import app.tamis.grading.Letter;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.CostBasis;
import app.tamis.measures.Measure;
import app.tamis.measures.MonthsByClient;
import app.tamis.measures.PhoneMonth;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.PortfolioWindow;
import app.tamis.measures.Ratio;
import app.tamis.measures.Window;
import app.tamis.outcome.Check.Stands;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What records say of some months: of a client, and of the firm without it. Whoever left in these
/// months counts for as long as it was there, so that nobody's going looks like a loss of
/// another's.
final class Comparing {

  /// Clients that one wants to have.
  private static final Set<Letter> BEST = Set.of(Letter.A, Letter.B);

  private final PortfolioMonths months;
  private final CostBasis costs;
  private final MonthsByClient rows;
  private final Map<Window, PortfolioWindow> windows = new ConcurrentHashMap<>();

  Comparing(PortfolioMonths months, CostBasis costs) {
    this.months = months;
    this.costs = costs;
    this.rows = MonthsByClient.of(months);
  }

  boolean isOf(PortfolioMonths others, CostBasis otherCosts) {
    return costs.equals(otherCosts) && months.equals(others);
  }

  /// @param asOf the last month end of which anything is known
  Check check(
      Decision decision,
      Optional<Forecast> forecast,
      int days,
      LocalDate today,
      LocalDate asOf,
      boolean looked) {
    var timetable = new Timetable(decision.on());
    var due = timetable.due(days);
    var stands =
        due.isAfter(today)
            ? new Stands.Coming()
            : stands(decision, forecast, timetable.since(days), asOf);
    return new Check(days, due, stands, looked);
  }

  private Stands stands(
      Decision decision, Optional<Forecast> forecast, List<YearMonth> since, LocalDate asOf) {
    var end = since.getLast().atEndOfMonth();
    if (end.isAfter(asOf)) {
      return new Stands.Waiting(end);
    }
    var window = new Window(end, since.size());
    return new Stands.Known(
        since,
        forecast.map(one -> one.over(since)),
        client(decision.client(), window),
        others(decision.client(), window));
  }

  /// The client's usual month in a window.
  Level client(ClientId id, Window window) {
    var portfolio = in(window);
    return portfolio
        .find(id)
        .map(client -> Level.of(portfolio.measuresOf(client.totals()), months(client, window)))
        .orElseGet(() -> hasLeft(id, window) ? Level.gone(portfolio.measures()) : Level.UNKNOWN);
  }

  /// Months before a client came aren't its own; those after it left are: nothing came in them.
  private static int months(ClientInWindow client, Window window) {
    var first = client.months().getFirst().month();
    return Timetable.between(first, window.last()).size();
  }

  private boolean hasLeft(ClientId id, Window window) {
    return months.clients().stream()
        .filter(client -> client.id().equals(id))
        .flatMap(client -> client.until().stream())
        .anyMatch(until -> until.isBefore(window.first().atDay(1)));
  }

  /// The usual month of the firm without a client.
  Level others(ClientId id, Window window) {
    var portfolio = in(window);
    var others = portfolio.clients().stream().filter(client -> !client.id().equals(id)).toList();
    return Level.of(portfolio.with(others).measures(), onRecord(portfolio));
  }

  /// Records may begin later than the window does.
  private static int onRecord(PortfolioWindow portfolio) {
    return portfolio.clients().stream()
        .mapToInt(client -> months(client, portfolio.window()))
        .max()
        .orElse(0);
  }

  /// The share of the firm's hours that its best clients get.
  OptionalDouble shareOfBest(Window window, Map<ClientId, Letter> letters) {
    var portfolio = in(window);
    var best =
        portfolio.clients().stream()
            .filter(client ->
                Optional.ofNullable(letters.get(client.id())).filter(BEST::contains).isPresent())
            .toList();
    return Ratio.of(
        portfolio.with(best).measures().value(Measure.HOURS),
        portfolio.measures().value(Measure.HOURS));
  }

  /// The share of tickets in tickets and calls.
  OptionalDouble shareOfTickets(Window window) {
    return PhoneMonth.share(PhoneMonth.upTo(window.last(), window.months(), months, _ -> true));
  }

  private PortfolioWindow in(Window window) {
    return windows.computeIfAbsent(window, wanted -> rows.withThoseWhoLeft(wanted, costs));
  }
}
