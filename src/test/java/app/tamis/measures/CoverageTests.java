package app.tamis.measures;

import static app.tamis.measures.DatedTable.CALLS;
import static app.tamis.measures.DatedTable.INVOICES;
import static app.tamis.measures.DatedTable.PAYMENTS;
import static app.tamis.measures.DatedTable.TICKETS;
import static app.tamis.measures.DatedTable.TIME_ENTRIES;
import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTests {

  @Test
  void a_portfolio_is_graded_at_the_end_of_the_month_that_bills_and_work_both_reach() {
    var coverage =
        new Recorded()
            .to("2025-12-31", INVOICES)
            .to("2025-11-03", TIME_ENTRIES)
            .to("2025-12-31", TICKETS);

    assertThat(coverage.asOf()).isEqualTo("2025-11-30");
  }

  @Test
  void where_only_bills_or_only_work_are_on_record_they_alone_count() {
    assertThat(new Recorded().to("2025-10-31", INVOICES).asOf()).isEqualTo("2025-10-31");
    assertThat(new Recorded().to("2025-09-30", TIME_ENTRIES).asOf()).isEqualTo("2025-09-30");
  }

  @Test
  void where_there_is_neither_tickets_count() {
    var coverage = new Recorded().to("2025-08-12", TICKETS).to("2025-11-30", CALLS);

    assertThat(coverage.asOf()).isEqualTo("2025-08-31");
  }

  @Test
  void where_nothing_is_on_record_there_is_no_month_end() {
    assertThat(Coverage.NONE.lastCompleteMonthEnd()).isEmpty();
    assertThat(new Recorded().to("2025-11-30", PAYMENTS, CALLS).coverage().lastCompleteMonthEnd())
        .isEmpty();
  }

  @Test
  void a_month_that_is_not_over_is_not_graded() {
    var coverage = new Recorded().to("2025-12-30", INVOICES, TIME_ENTRIES, TICKETS);

    assertThat(coverage.asOf()).isEqualTo("2025-11-30");
  }

  @Test
  void a_month_is_over_once_a_record_of_any_kind_falls_on_its_last_day_or_later() {
    var onTheLast = new Recorded().to("2025-12-02", INVOICES, TIME_ENTRIES).to("2025-12-31", CALLS);
    var later = new Recorded().to("2025-12-02", INVOICES, TIME_ENTRIES).to("2026-01-04", PAYMENTS);

    assertThat(onTheLast.asOf()).isEqualTo("2025-12-31");
    assertThat(later.asOf()).isEqualTo("2025-12-31");
  }

  @Test
  void stray_records_do_not_reach_further() {
    var mistyped = Map.of(day("2025-01-02"), 9L, day("2025-11-28"), 9L, day("2026-12-31"), 1L);
    var coverage =
        new Recorded().to("2025-11-30", TIME_ENTRIES).with(INVOICES, RecordDays.of(mistyped));

    assertThat(coverage.asOf()).isEqualTo("2025-11-30");
  }

  @Test
  void the_first_month_that_counts_has_bills_and_a_whole_month_of_work() {
    var billsFirst = new Recorded().from("2025-01-31", INVOICES).from("2025-05-07", TIME_ENTRIES);
    var workFirst = new Recorded().from("2025-06-30", INVOICES).from("2025-01-02", TIME_ENTRIES);

    assertThat(billsFirst.coverage().firstMonth(false, END_OF_2025))
        .contains(YearMonth.of(2025, 5));
    assertThat(workFirst.coverage().firstMonth(false, END_OF_2025)).contains(YearMonth.of(2025, 6));
  }

  @Test
  void work_that_begins_after_the_seventh_counts_from_the_next_month_on() {
    var coverage = new Recorded().from("2025-01-31", INVOICES).from("2025-05-08", TIME_ENTRIES);

    assertThat(coverage.coverage().firstMonth(false, END_OF_2025)).contains(YearMonth.of(2025, 6));
  }

  @Test
  void the_first_month_is_the_one_that_could_be_known_then() {
    var coverage = new Recorded().from("2025-01-31", INVOICES).from("2025-05-02", TIME_ENTRIES);

    assertThat(coverage.coverage().firstMonth(false, day("2025-04-30")))
        .contains(YearMonth.of(2025, 1));
    assertThat(coverage.coverage().firstMonth(false, day("2025-05-31")))
        .contains(YearMonth.of(2025, 5));
    assertThat(coverage.coverage().firstMonth(false, day("2024-12-31"))).isEmpty();
  }

  @Test
  void estimated_hours_have_no_first_month() {
    var coverage = new Recorded().from("2025-01-31", INVOICES).from("2025-05-08", TIME_ENTRIES);

    assertThat(coverage.coverage().firstMonth(true, END_OF_2025)).contains(YearMonth.of(2025, 1));
  }

  @Test
  void without_bills_and_work_tickets_say_which_month_is_the_first() {
    var coverage = new Recorded().from("2025-03-30", TICKETS).from("2024-01-01", CALLS).coverage();

    assertThat(coverage.firstMonth(false, END_OF_2025)).contains(YearMonth.of(2025, 3));
    assertThat(Coverage.NONE.firstMonth(false, END_OF_2025)).isEmpty();
  }

  @Test
  void months_of_work_are_counted_from_the_first_whole_one_to_the_month_of_grading() {
    var coverage =
        new Recorded().from("2025-02-20", TIME_ENTRIES).workedIn(2, 3, 5, 6, 9).coverage();

    // March, May and June; February isn't whole, April has none
    assertThat(coverage.monthsOfWork(day("2025-08-31"))).isEqualTo(3);
    assertThat(Coverage.NONE.monthsOfWork(day("2025-08-31"))).isZero();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  /// Each table has records from the first of 2024 to the end of 2025 but where told otherwise.
  private static final class Recorded {

    private final Map<DatedTable, RecordDays> records = new EnumMap<>(DatedTable.class);
    private List<WorkMonth> work = List.of();

    Recorded to(String day, DatedTable... tables) {
      for (var table : tables) {
        with(table, recorded(day("2024-01-01"), day(day)));
      }
      return this;
    }

    Recorded from(String day, DatedTable table) {
      return with(table, recorded(day(day), END_OF_2025));
    }

    Recorded with(DatedTable table, RecordDays days) {
      records.put(table, days);
      return this;
    }

    Recorded workedIn(int... months) {
      work =
          Arrays.stream(months)
              .mapToObj(month -> new WorkMonth(YearMonth.of(2025, month), 1, 6_000))
              .toList();
      return this;
    }

    Coverage coverage() {
      return new Coverage(records, work);
    }

    LocalDate asOf() {
      return coverage().lastCompleteMonthEnd().orElseThrow();
    }
  }
}
