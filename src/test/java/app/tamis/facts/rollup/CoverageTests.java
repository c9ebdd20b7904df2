package app.tamis.facts.rollup;

import static app.tamis.facts.rollup.RollupFixture.facts;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.measures.DatedTable;
import app.tamis.measures.Figure;
import app.tamis.measures.Span;
import app.tamis.measures.WorkMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far records are said to reach, worked out by hand.
class CoverageTests {

  @ParameterizedTest
  @CsvSource({
    "2025-01-30, 2024-12-31",
    "2025-01-31, 2025-01-31",
    "2024-02-28, 2024-01-31",
    "2024-02-29, 2024-02-29"
  })
  void facts_reach_the_last_month_that_is_over(String newest, String asOf) {
    var months = entries(newest, newest).months();

    assertThat(months.defaultAsOf()).contains(LocalDate.parse(asOf));
  }

  /// The entry before the newest is of 1 March: 45 days later is 15 April.
  @ParameterizedTest
  @CsvSource({
    "2025-04-15, 2025-04-15, 0",
    "2025-04-16, 2025-03-01, 1",
    "2026-04-01, 2025-03-01, 1"
  })
  void a_record_long_after_all_others_is_stray(String newest, String last, long strays) {
    var facts = entries("2025-01-20", "2025-03-01", newest);

    assertThat(span(facts, DatedTable.TIME_ENTRIES))
        .isEqualTo(
            new Span(
                LocalDate.of(2025, 1, 20), LocalDate.parse(last), strays, LocalDate.parse(newest)));
  }

  @ParameterizedTest
  @CsvSource({"2025-01-15, 2025-01-15", "2025-01-14, 2025-03-01", "1990-01-01, 2025-03-01"})
  void so_is_one_long_before_all_others(String oldest, String first) {
    var facts = entries(oldest, "2025-03-01", "2025-03-10");

    assertThat(span(facts, DatedTable.TIME_ENTRIES))
        .isEqualTo(Span.of(LocalDate.parse(first), LocalDate.of(2025, 3, 10)));
  }

  /// Of 400 records the two newest may be slips, of 399 only one.
  @ParameterizedTest
  @CsvSource({"398, 2025-05-01, 2", "397, 2026-05-01, 0"})
  void of_many_records_several_may_be_stray(int others, String last, long strays) {
    var facts =
        entries(
            IntStream.rangeClosed(1, others + 2)
                .mapToObj(i -> i <= others ? "2025-05-01" : "2026-05-01")
                .toArray(String[]::new));

    assertThat(span(facts, DatedTable.TIME_ENTRIES).last()).isEqualTo(last);
    assertThat(span(facts, DatedTable.TIME_ENTRIES).strays()).isEqualTo(strays);
  }

  @Test
  void a_payment_of_an_unknown_bill_and_a_call_of_nobody_dont_say_how_far_facts_reach() {
    var facts =
        facts()
            .with("invoices", "invoice_id,client_id,issued_on\nI,BRUN,2025-01-10")
            .with(
                "payments",
                "payment_id,invoice_id,paid_on,amount\nP,I,2025-01-20,1\nQ,GONE,2025-02-20,1")
            .with("calls", "call_id,phone,started_at\nC,0123456789,2025-03-10T10:00");

    assertThat(span(facts, DatedTable.PAYMENTS).newest()).isEqualTo("2025-01-20");
    assertThat(facts.months().coverage().spans()).doesNotContainKey(DatedTable.CALLS);
  }

  @Test
  void strays_and_a_table_that_ends_early_are_named() {
    var facts =
        entries("2025-03-30", "2025-03-31", "2026-03-31")
            .with(
                "tickets",
                "ticket_id,client_id,opened_at\nT,BRUN,2025-05-01T10:00\nU,BRUN,2025-05-01T10:00");

    assertThat(facts.warnings())
        .containsExactly(
            "time_entries: 1 record is dated long after all others, 31 March 2026; the others end on 31 March 2025",
            "time_entries end on 31 March 2025, but tickets on 1 May 2025: the months from April 2025 to May 2025 would be graded on half the evidence");
  }

  @Test
  void a_table_that_ends_a_month_before_the_others_isnt_named() {
    var facts =
        entries("2025-04-01", "2025-04-01")
            .with(
                "tickets",
                "ticket_id,client_id,opened_at\nT,BRUN,2025-05-01T10:00\nU,BRUN,2025-05-01T10:00");

    assertThat(facts.warnings()).isEmpty();
  }

  /// A stray entry of another client would make the months reach back 35 years for all.
  @Test
  void months_dont_grow_by_a_stray_record() {
    var facts =
        facts()
            .with("clients", "client_id,name\nBRUN,Brun\nKER,Kerlo")
            .with(
                "time_entries",
                """
                time_entry_id,client_id,started_at,minutes
                E1,KER,1990-05-05T10:00,10
                E2,BRUN,2026-09-05T10:00,10
                E3,BRUN,2026-10-05T10:00,10\
                """);

    assertThat(facts.months().months())
        .filteredOn(row -> row.clientId().text().equals("BRUN"))
        .extracting(row -> row.month())
        .containsExactly(YearMonth.of(2026, 9), YearMonth.of(2026, 10), YearMonth.of(2026, 11));
    assertThat(facts.of(Figure.MINUTES, "2026-09")).isEqualTo(10);
  }

  /// In March Léa and Tom worked, in April Léa and somebody unknown, in May nobody who is known.
  @Test
  void work_months_count_known_technicians_and_what_they_wrote_down() {
    var facts =
        facts()
            .with("clients", "client_id,name,until\nBRUN,Brun,\nGONE,Gone,2025-01-01")
            .with("technicians", "technician_id,name\nLEA,Léa\nTOM,Tom")
            .with(
                "time_entries",
                """
                time_entry_id,client_id,started_at,minutes,technician_id
                E1,BRUN,2025-03-10T10:00,60,LEA
                E2,BRUN,2025-03-11T10:00,30,LEA
                E3,GONE,2025-03-11T11:00,15,TOM
                E4,BRUN,2025-04-10T10:00,60,LEA
                E5,BRUN,2025-04-10T11:00,20,WHO
                E6,BRUN,2025-05-10T11:00,20,\
                """);

    assertThat(facts.months().coverage().work())
        .containsExactly(
            new WorkMonth(YearMonth.of(2025, 3), 2, 105),
            new WorkMonth(YearMonth.of(2025, 4), 1, 60),
            new WorkMonth(YearMonth.of(2025, 5), 0, 0));
  }

  private static Span span(RollupFixture facts, DatedTable table) {
    return Optional.ofNullable(facts.months().coverage().spans().get(table)).orElseThrow();
  }

  /// Time entries of these days.
  private static RollupFixture entries(String... days) {
    return facts()
        .with(
            "time_entries",
            IntStream.range(0, days.length)
                .mapToObj(i -> "E%d,BRUN,%sT10:00,10".formatted(i, days[i]))
                .collect(joining("\n", "time_entry_id,client_id,started_at,minutes\n", "")));
  }
}
