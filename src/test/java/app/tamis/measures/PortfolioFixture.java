package app.tamis.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A portfolio as a test tells it: everything was imported from the start, unless said otherwise.
public final class PortfolioFixture {

  public static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);
  static final YearMonth START = YearMonth.of(2024, 1);

  private final List<ClientFixture> clients = new ArrayList<>();
  private final Map<String, LocalDate> evidence = new LinkedHashMap<>();
  private LocalDate first = START.atDay(1);
  private List<WorkMonth> work = everyMonthFrom(START);
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

  public PortfolioFixture at(CostBasis others) {
    costs = others;
    return this;
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
    work.stream()
        .map(WorkMonth::month)
        .min(Comparator.naturalOrder())
        .ifPresentOrElse(
            month -> records.put(DatedTable.TIME_ENTRIES, recorded(month.atDay(1), END_OF_2025)),
            () -> records.remove(DatedTable.TIME_ENTRIES));
    return records;
  }

  /// The twelve months of 2025, at the costs that hold unless said otherwise.
  public PortfolioWindow in2025() {
    return MonthsByClient.of(months()).in(new Window(END_OF_2025, 12), costs);
  }
}
