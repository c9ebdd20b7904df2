package app.tamis.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.measures.Coverage;
import app.tamis.measures.DatedTable;
import app.tamis.measures.RecordDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverdueImportsTests {

  private static final LocalDate END_OF_AUGUST = LocalDate.of(2026, 8, 31);

  @Test
  void tables_that_stopped_coming_are_named_with_their_last_day() {
    var coverage =
        new Coverage(
            Map.of(
                DatedTable.INVOICES, monthlyUpTo(END_OF_AUGUST),
                DatedTable.CALLS, monthlyUpTo(LocalDate.of(2026, 9, 2))),
            List.of());

    var found = find(coverage, LocalDate.of(2026, 11, 1)).orElseThrow();

    assertThat(said(found, Locale.UK))
        .isEqualTo(
            "Facts are overdue, and grades stand at 31 August 2026: no invoices since 31 August 2026, no calls since 2 September 2026.");
    assertThat(said(found, Locale.FRANCE))
        .isEqualTo(
            "Des faits sont en retard, et les notes en restent au 31 août 2026\u00a0: aucune facture depuis le 31 août 2026, aucun appel depuis le 2 septembre 2026.");
    assertThat(found.heavy()).isTrue();
    assertThat(found.since()).isEqualTo("2026-09-01");
  }

  @Test
  void tables_that_stopped_on_the_same_day_are_named_together() {
    var coverage =
        new Coverage(
            Map.of(
                DatedTable.INVOICES, monthlyUpTo(END_OF_AUGUST),
                DatedTable.TIME_ENTRIES, monthlyUpTo(END_OF_AUGUST)),
            List.of());

    var found = find(coverage, LocalDate.of(2026, 11, 1)).orElseThrow();

    assertThat(said(found, Locale.UK))
        .endsWith(": nothing since 31 August 2026 (invoices, time entries).");
    assertThat(said(found, Locale.FRANCE))
        .endsWith(": plus rien depuis le 31 août 2026 (factures, heures passées).");
  }

  @Test
  void what_no_grade_rests_on_weighs_less() {
    var coverage = new Coverage(Map.of(DatedTable.CALLS, monthlyUpTo(END_OF_AUGUST)), List.of());

    assertThat(find(coverage, LocalDate.of(2026, 10, 11)).orElseThrow().heavy()).isFalse();
  }

  @Test
  void a_month_that_is_over_for_ten_days_and_isnt_graded_is_missed() {
    assertThat(find(Coverage.NONE, LocalDate.of(2026, 10, 10))).isEmpty();
    assertThat(find(Coverage.NONE, LocalDate.of(2026, 10, 11)).map(found -> said(found, Locale.UK)))
        .hasValue(
            "Grades stand at 31 August 2026: of the month up to 30 September 2026 not all facts were imported.");
  }

  private static Optional<OverdueImports> find(Coverage coverage, LocalDate today) {
    return OverdueImports.find(coverage, END_OF_AUGUST, today);
  }

  private static String said(OverdueImports found, Locale locale) {
    return Words.in(locale).sentence(found.what());
  }

  private static RecordDays monthlyUpTo(LocalDate last) {
    return RecordDays.of(
        Stream.iterate(last, day -> day.minusMonths(1))
            .limit(3)
            .collect(Collectors.toMap(day -> day, _ -> 1L)));
  }
}
