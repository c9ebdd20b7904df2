package app.tamis.measures;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// A portfolio as a test tells it: everything was imported from the start, unless said otherwise.
public final class PortfolioFixture {

  public static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);
  static final YearMonth START = YearMonth.of(2024, 1);

  private final List<ClientFixture> clients = new ArrayList<>();
  private final Map<String, LocalDate> evidence = new LinkedHashMap<>();
  private LocalDate first = START.atDay(1);
  private List<WorkMonth> work = everyMonthFrom(START);
  private Optional<LocalDate> workSince = Optional.empty();
  private CostBasis costs = CostBasis.DEFAULT;

  private PortfolioFixture() {
    Source.keys().forEach(key -> evidence.put(key, START.atDay(1)));
  }

  public static PortfolioFixture aPortfolio() {
    return new PortfolioFixture();
  }

  public static PortfolioMonths aPortfolioOf(ClientFixture... clients) {
    return aPortfolio().with(clients).months();
  }

  public PortfolioFixture with(ClientFixture... more) {
    clients.addAll(Arrays.asList(more));
    return this;
  }

  public PortfolioFixture without(Source... sources) {
    Arrays.stream(sources).map(Source::key).forEach(evidence::remove);
    return this;
  }

  public PortfolioFixture importing(Source source, LocalDate first) {
    evidence.put(source.key(), first);
    return this;
  }

  /// Nobody has an invoice, a ticket or a time entry before.
  public PortfolioFixture startingIn(YearMonth month) {
    first = month.atDay(1);
    work = everyMonthFrom(month);
    return this;
  }

  /// Of time entries, only these months have any.
  public PortfolioFixture working(WorkMonth... months) {
    work = List.of(months);
    return this;
  }

  /// Bills are on record from the start, time entries from that day on.
  public PortfolioFixture workingSince(LocalDate day) {
    workSince = Optional.of(day);
    work = everyMonthFrom(YearMonth.from(day));
    return this;
  }

  public PortfolioFixture at(CostBasis others) {
    costs = others;
    return this;
  }

  public PortfolioFixture withUnknownHourlyCost() {
    return at(
        new CostBasis(
            OptionalDouble.empty(),
            costs.overheadMinutes(),
            costs.streetRate(),
            costs.targetRate(),
            costs.paidHours(),
            costs.paymentsComplete()));
  }

  public PortfolioFixture withUnknownTarget() {
    return at(
        new CostBasis(
            costs.defaultHourlyCost(),
            costs.overheadMinutes(),
            costs.streetRate(),
            OptionalDouble.empty(),
            costs.paidHours(),
            costs.paymentsComplete()));
  }

  public PortfolioFixture withUnknownStreetRate() {
    return at(
        new CostBasis(
            costs.defaultHourlyCost(),
            costs.overheadMinutes(),
            OptionalDouble.empty(),
            costs.targetRate(),
            costs.paidHours(),
            costs.paymentsComplete()));
  }

  /// Who has no payment of them has paid nothing.
  public PortfolioFixture withAllPaymentsOf(PaymentsComplete whom) {
    return at(
        new CostBasis(
            costs.defaultHourlyCost(),
            costs.overheadMinutes(),
            costs.streetRate(),
            costs.targetRate(),
            costs.paidHours(),
            whom));
  }

  /// One technician at work for 100 hours.
  private static List<WorkMonth> everyMonthFrom(YearMonth first) {
    return Stream.iterate(
            first,
            month -> !month.isAfter(YearMonth.from(END_OF_2025)),
            month -> month.plusMonths(1))
        .map(month -> new WorkMonth(month, 1, 6_000))
        .toList();
  }

  public PortfolioMonths months() {
    return new PortfolioMonths(
        clients.stream().map(ClientFixture::onRecord).toList(),
        clients.stream().flatMap(client -> client.rows().stream()).toList(),
        new Coverage(records(), work),
        clients.stream().flatMap(client -> client.due().stream()).toList(),
        evidence);
  }

  /// Twice on the first day, and twice on the last: none of them is stray.
  static RecordDays recorded(LocalDate from, LocalDate to) {
    return RecordDays.of(Map.of(from, 2L, to, 2L));
  }

  private Map<DatedTable, RecordDays> records() {
    var records = new EnumMap<DatedTable, RecordDays>(DatedTable.class);
    for (var table : DatedTable.values()) {
      records.put(table, recorded(first, END_OF_2025));
    }
    workSince
        .or(() -> work.stream().map(month -> month.month().atDay(1)).min(naturalOrder()))
        .ifPresentOrElse(
            day -> records.put(DatedTable.TIME_ENTRIES, recorded(day, END_OF_2025)),
            () -> records.remove(DatedTable.TIME_ENTRIES));
    return records;
  }

  /// The twelve months of 2025, at the costs that hold unless said otherwise.
  public PortfolioWindow in2025() {
    return asOf(END_OF_2025, 12);
  }

  public PortfolioWindow asOf(LocalDate monthEnd, int windowMonths) {
    return MonthsByClient.of(months()).in(new Window(monthEnd, windowMonths), costs);
  }
}
