package app.tamis.measures;

import app.tamis.basics.ClientId;
import app.tamis.measures.MonthEnd.Contract;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A client as a test tells it: the same every month of 2025, unless a month is told apart.
public final class ClientFixture {

  private static final YearMonth JANUARY = YearMonth.of(2025, 1);
  private static final YearMonth DECEMBER = YearMonth.of(2025, 12);

  private final String name;
  private final Map<YearMonth, Map<Figure, Double>> months = new TreeMap<>();
  private Optional<LocalDate> since = Optional.of(LocalDate.of(2024, 1, 1));
  private Optional<LocalDate> until = Optional.empty();
  private Optional<LocalDate> earliestFact = Optional.empty();
  private OptionalInt seats = OptionalInt.empty();
  private OptionalInt endpoints = OptionalInt.empty();
  private Optional<Contract> contract = Optional.empty();
  private double overdue;
  private double arrears;
  private OptionalDouble hoursPerMonth = OptionalDouble.empty();
  private Optional<LocalDate> firstPaid = Optional.of(LocalDate.of(2024, 1, 15));
  private Optional<YearMonth> billedAhead = Optional.empty();
  private int billsDue = 12;
  private int invoicesSoFar = 12;

  private ClientFixture(String name) {
    this.name = name;
    Stream.iterate(JANUARY, month -> !month.isAfter(DECEMBER), month -> month.plusMonths(1))
        .forEach(month -> months.put(month, new EnumMap<>(Figure.class)));
  }

  /// Its id is its name.
  public static ClientFixture aClient(String name) {
    return new ClientFixture(name);
  }

  public static double euros(double amount) {
    return amount;
  }

  /// Minutes.
  public static double hours(double hours) {
    return hours * 60;
  }

  /// For service, every month: a bill with lines of labour.
  public ClientFixture paying(double amount) {
    return billed(Figure.REVENUE_LABOUR, amount);
  }

  /// By agreement, every month.
  public ClientFixture payingByContract(double amount) {
    return billed(Figure.REVENUE_RECURRING, amount);
  }

  /// Every month, on lines of which nobody knows what they are for.
  public ClientFixture payingForWhoKnowsWhat(double amount) {
    return billed(Figure.REVENUE_OTHER, amount).monthly(Figure.REVENUE_UNKNOWN, amount);
  }

  /// Licences every month, which cost us so much.
  public ClientFixture buyingLicences(double amount, double cost) {
    return billed(Figure.REVENUE_LICENCE, amount).monthly(Figure.PASS_THROUGH, cost);
  }

  /// In odd months the one amount, in even months the other; all of it due.
  public ClientFixture payingInTurn(double odd, double even) {
    for (int month = 1; month <= 12; month++) {
      double amount = month % 2 == 1 ? odd : even;
      in(month, Figure.REVENUE_LABOUR, amount).in(month, Figure.AMOUNT_DUE, amount);
    }
    return this;
  }

  /// Every month, and everything of it due.
  private ClientFixture billed(Figure kind, double amount) {
    months.values().forEach(month -> month.merge(Figure.AMOUNT_DUE, amount, Double::sum));
    return monthly(kind, amount);
  }

  /// Every month, at the default cost of an hour.
  public ClientFixture taking(double minutes) {
    return monthly(Figure.MINUTES, minutes)
        .monthly(
            Figure.LABOUR_COST, minutes / 60 * CostBasis.DEFAULT.defaultHourlyCost().orElseThrow());
  }

  /// Every bill, by so many days; to be told after what is paid.
  public ClientFixture late(int days) {
    months
        .values()
        .forEach(month ->
            month.put(Figure.OVERDUE_DAYS, month.getOrDefault(Figure.AMOUNT_DUE, 0.0) * days));
    return this;
  }

  public ClientFixture owing(double amount) {
    overdue = amount;
    return this;
  }

  /// For more than 60 days.
  public ClientFixture owingForLong(double amount) {
    overdue = amount;
    arrears = amount;
    return this;
  }

  /// So many bills fell due in January 2025, and were paid the month after unless told otherwise.
  public ClientFixture withBillsDue(int bills) {
    billsDue = bills;
    return this;
  }

  /// Not one of the bills that fell due in 2025.
  public ClientFixture neverPaying(int bills) {
    firstPaid = Optional.empty();
    return withBillsDue(bills);
  }

  /// Nothing was paid before that day; the bills that were due then are paid on it.
  public ClientFixture payingNothingBefore(LocalDate day) {
    firstPaid = Optional.of(day);
    return this;
  }

  /// As the owner reckons.
  public ClientFixture takingAbout(double hoursAMonth) {
    hoursPerMonth = OptionalDouble.of(hoursAMonth);
    return this;
  }

  /// The first bill pays for several months.
  public ClientFixture billedAheadFrom(YearMonth month) {
    billedAhead = Optional.of(month);
    return this;
  }

  /// In force all the time, without a rate of its own.
  public ClientFixture under(MonthEnd.Kind kind) {
    return under(kind, OptionalDouble.empty(), OptionalDouble.empty());
  }

  public ClientFixture under(
      MonthEnd.Kind kind, OptionalDouble hourlyRate, OptionalDouble afterHoursMultiplier) {
    contract = Optional.of(new Contract(kind, false, hourlyRate, afterHoursMultiplier));
    return this;
  }

  public ClientFixture neverBilled() {
    invoicesSoFar = 0;
    return this;
  }

  public ClientFixture of(int people) {
    seats = OptionalInt.of(people);
    return this;
  }

  public ClientFixture with(int machines) {
    endpoints = OptionalInt.of(machines);
    return this;
  }

  public ClientFixture since(LocalDate day) {
    since = Optional.of(day);
    return this;
  }

  public ClientFixture sinceNobodyKnowsWhen() {
    since = Optional.empty();
    return this;
  }

  public ClientFixture until(LocalDate day) {
    until = Optional.of(day);
    return this;
  }

  public ClientFixture firstHeardOf(LocalDate day) {
    earliestFact = Optional.of(day);
    return this;
  }

  /// Of the team, once in every month: from −2 to 2.
  public ClientFixture feltAs(double reaction) {
    return monthly(Figure.REACTIONS, 1).monthly(Figure.REACTION_SUM, reaction);
  }

  /// Of the team, so many times in May.
  public ClientFixture felt(int times, double reaction) {
    return in(5, Figure.REACTIONS, times).in(5, Figure.REACTION_SUM, times * reaction);
  }

  /// In each of these months of 2025 once.
  public ClientFixture withGoodNewsIn(int... news) {
    for (int month : news) {
      withGoodNews(month, 1);
    }
    return this;
  }

  /// In one month several times.
  public ClientFixture withGoodNews(int month, int pieces) {
    return in(month, Figure.GOOD_NEWS, pieces).in(month, Figure.GOOD_NEWS_MONTHS, 1);
  }

  /// Advice in April, which met with so many points of 100.
  public ClientFixture advised(int times, double points) {
    return in(4, Figure.ADVICE, times).in(4, Figure.ADVICE_POINTS, times * points);
  }

  /// Of so many bills issued in March.
  public ClientFixture disputing(int disputed, int bills) {
    return in(3, Figure.INVOICES, bills).in(3, Figure.DISPUTED_INVOICES, disputed);
  }

  public ClientFixture monthly(Figure figure, double value) {
    months.values().forEach(month -> month.put(figure, value));
    return this;
  }

  /// In that month of 2025 only.
  public ClientFixture in(int month, Figure figure, double value) {
    return in(YearMonth.of(2025, month), figure, value);
  }

  public ClientFixture in(YearMonth month, Figure figure, double value) {
    months.computeIfAbsent(month, _ -> new EnumMap<>(Figure.class)).put(figure, value);
    return this;
  }

  /// Nothing is on record of that month of 2025 or those before.
  public ClientFixture silentUpTo(int month) {
    months.keySet().removeIf(each -> !each.isAfter(YearMonth.of(2025, month)));
    return this;
  }

  ClientOnRecord onRecord() {
    return new ClientOnRecord(
        new ClientId(name), name, since, until, earliestFact, firstPaid, billedAhead);
  }

  /// All of January's, paid in February, later or never.
  List<DueBills> due() {
    return List.of(
        new DueBills(new ClientId(name), JANUARY, firstPaid.map(ClientFixture::paidIn), billsDue));
  }

  private static YearMonth paidIn(LocalDate first) {
    var february = JANUARY.plusMonths(1);
    return first.isBefore(february.atDay(1)) ? february : YearMonth.from(first);
  }

  List<ClientMonth> rows() {
    var end =
        new MonthEnd(overdue, arrears, 0, invoicesSoFar, seats, endpoints, hoursPerMonth, contract);
    return months.entrySet().stream()
        .map(month ->
            new ClientMonth(new ClientId(name), month.getKey(), Sums.of(month.getValue()), end))
        .toList();
  }
}
