package app.tamis.measures;

import static app.tamis.measures.DatedTable.CALLS;
import static app.tamis.measures.DatedTable.INVOICES;
import static app.tamis.measures.DatedTable.TICKETS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverdueTests {

  private static final LocalDate OCTOBER_10 = LocalDate.of(2026, 10, 10);

  private final Map<DatedTable, RecordDays> records = new HashMap<>();

  @Test
  void what_came_every_month_is_overdue_40_days_after_the_last() {
    on(INVOICES, "2026-06-30", "2026-07-31", "2026-08-31");

    assertThat(overdue(OCTOBER_10)).isEmpty();
    assertThat(overdue(OCTOBER_10.plusDays(1)))
        .containsExactly(new Overdue(INVOICES, LocalDate.of(2026, 8, 31)));
  }

  @Test
  void what_skipped_a_month_before_isnt_awaited() {
    on(INVOICES, "2026-05-31", "2026-07-31", "2026-08-31");

    assertThat(overdue(OCTOBER_10.plusMonths(3))).isEmpty();
  }

  @Test
  void what_was_imported_but_twice_isnt_awaited() {
    on(CALLS, "2026-07-31", "2026-08-31");

    assertThat(overdue(OCTOBER_10.plusMonths(3))).isEmpty();
  }

  @Test
  void a_mistyped_date_in_the_future_hides_nothing() {
    on(TICKETS, "2026-06-01", "2026-07-01", "2026-08-01", "2062-08-02");

    assertThat(overdue(OCTOBER_10)).containsExactly(new Overdue(TICKETS, LocalDate.of(2026, 8, 1)));
  }

  @Test
  void the_longest_overdue_comes_first() {
    on(INVOICES, "2026-06-30", "2026-07-31", "2026-08-31");
    on(TICKETS, "2026-04-30", "2026-05-31", "2026-06-30");

    assertThat(overdue(OCTOBER_10.plusDays(20)))
        .extracting(Overdue::table)
        .containsExactly(TICKETS, INVOICES);
  }

  @Test
  void where_nothing_is_on_record_nothing_is_overdue() {
    assertThat(Overdue.among(Coverage.NONE, OCTOBER_10)).isEmpty();
  }

  private void on(DatedTable table, String... days) {
    var byDay = new HashMap<LocalDate, Long>();
    Arrays.stream(days).map(LocalDate::parse).forEach(day -> byDay.put(day, 1L));
    records.put(table, RecordDays.of(byDay));
  }

  private List<Overdue> overdue(LocalDate today) {
    return Overdue.among(new Coverage(records, List.of()), today);
  }
}
