package app.tamis.measures;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Calls and proper tickets of a month, and what isn't known of them.
class PhoneMonthTests {

  private static final YearMonth DECEMBER = YearMonth.of(2025, 12);

  private final Map<DatedTable, RecordDays> records = new EnumMap<>(DatedTable.class);

  @Test
  void a_month_on_record_has_the_sums_of_its_client_months() {
    everyDay(DatedTable.CALLS, "2025-01-01", "2025-12-31");
    everyDay(DatedTable.TICKETS, "2025-01-01", "2025-12-31");

    var december = months(aPortfolio()).getLast();

    assertThat(december.calls()).hasValue(4);
    assertThat(december.tickets()).hasValue(12);
    assertThat(december.share()).hasValue(0.75);
  }

  @Test
  void without_calls_on_record_they_are_unknown_and_never_none() {
    everyDay(DatedTable.TICKETS, "2025-01-01", "2025-12-31");

    var months = months(aPortfolio());

    assertThat(months).allSatisfy(month -> assertThat(month.calls()).isEmpty());
    assertThat(months.getLast().tickets()).hasValue(12);
    assertThat(PhoneMonth.share(months)).isEmpty();
  }

  @Test
  void without_the_door_by_which_they_came_tickets_are_unknown() {
    everyDay(DatedTable.CALLS, "2025-01-01", "2025-12-31");
    everyDay(DatedTable.TICKETS, "2025-01-01", "2025-12-31");

    var months = months(aPortfolio().without(Source.TICKETS_CHANNEL));

    assertThat(months).allSatisfy(month -> assertThat(month.tickets()).isEmpty());
  }

  @Test
  void a_month_in_which_records_begin_late_or_end_early_is_unknown() {
    everyDay(DatedTable.CALLS, "2025-03-10", "2025-11-20");
    everyDay(DatedTable.TICKETS, "2025-01-01", "2025-12-31");

    var known = months(aPortfolio()).stream().filter(PhoneMonth::isKnown).toList();

    assertThat(known.getFirst().month()).isEqualTo(YearMonth.of(2025, 4));
    assertThat(known.getLast().month()).isEqualTo(YearMonth.of(2025, 10));
  }

  @Test
  void a_month_in_the_midst_without_any_record_is_unknown() {
    everyDay(DatedTable.CALLS, "2025-01-01", "2025-12-31");
    everyDay(DatedTable.TICKETS, "2025-01-01", "2025-12-31");
    records.computeIfPresent(
        DatedTable.CALLS, (_, _) -> days("2025-01-01", "2025-12-31", YearMonth.of(2025, 6)));

    var months = months(aPortfolio());

    assertThat(months)
        .filteredOn(month -> !month.isKnown())
        .extracting(PhoneMonth::month)
        .containsExactly(YearMonth.of(2025, 6));
  }

  @Test
  void of_a_client_that_has_left_nothing_is_known_afterwards() {
    everyDay(DatedTable.CALLS, "2025-01-01", "2025-12-31");
    everyDay(DatedTable.TICKETS, "2025-01-01", "2025-12-31");

    var months = months(aPortfolio(), client -> client.until(LocalDate.of(2025, 9, 30)));

    assertThat(months).filteredOn(PhoneMonth::isKnown).hasSize(9);
  }

  private List<PhoneMonth> months(PortfolioFixture portfolio) {
    return months(portfolio, client -> client);
  }

  private List<PhoneMonth> months(PortfolioFixture portfolio, UnaryOperator<ClientFixture> change) {
    var client = aClient("Brun").monthly(Figure.CALLS_IN, 4).monthly(Figure.PROPER_TICKETS, 12);
    var like = portfolio.with(change.apply(client)).months();
    return PhoneMonth.upTo(
        DECEMBER,
        12,
        new PortfolioMonths(
            like.clients(),
            like.months(),
            new Coverage(records, List.of()),
            like.due(),
            like.evidence()),
        _ -> true);
  }

  private void everyDay(DatedTable table, String first, String last) {
    records.put(table, days(first, last, YearMonth.of(1970, 1)));
  }

  private static RecordDays days(String first, String last, YearMonth without) {
    var days = new TreeMap<LocalDate, Long>();
    LocalDate.parse(first)
        .datesUntil(LocalDate.parse(last).plusDays(1))
        .filter(day -> !YearMonth.from(day).equals(without))
        .forEach(day -> days.put(day, 1L));
    return RecordDays.of(days);
  }
}
