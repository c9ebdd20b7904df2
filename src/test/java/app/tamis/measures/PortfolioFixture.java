package app.tamis.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
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
  private YearMonth firstMonth = START;
  private boolean estimated;

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

  /// Nobody wrote hours down: guesses stand in.
  public PortfolioFixture withoutTimeEntries() {
    estimated = true;
    return without(Source.TIME_ENTRIES);
  }

  public PortfolioFixture startingIn(YearMonth first) {
    firstMonth = first;
    return this;
  }

  public PortfolioMonths months() {
    return new PortfolioMonths(
        clients.stream().map(ClientFixture::onRecord).toList(),
        clients.stream().flatMap(client -> client.rows().stream()).toList(),
        coverage(),
        List.of(),
        evidence);
  }

  /// Every table reaches from the first month to the last.
  private Coverage coverage() {
    var span = Span.of(firstMonth.atDay(1), END_OF_2025);
    var spans = new EnumMap<DatedTable, Span>(DatedTable.class);
    Arrays.stream(DatedTable.values()).forEach(table -> spans.put(table, span));
    var work =
        Stream.iterate(
                firstMonth,
                month -> !month.isAfter(YearMonth.from(END_OF_2025)),
                month -> month.plusMonths(1))
            .map(month -> new WorkMonth(month, 1, 100 * 60))
            .toList();
    return new Coverage(spans, estimated ? List.of() : work);
  }

  /// The twelve months of 2025, at the costs that hold unless said otherwise.
  public PortfolioWindow in2025() {
    return MonthsByClient.of(months()).in(new Window(END_OF_2025, 12), CostBasis.DEFAULT);
  }
}
