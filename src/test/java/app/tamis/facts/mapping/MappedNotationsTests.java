package app.tamis.facts.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// How dates, times, numbers and lengths of time are read. What can't be is shown behind a `!`.
class MappedNotationsTests {

  @Test
  void dates_are_read_as_the_pattern_says_and_not_otherwise() {
    assertThat(dates("d/M/yyyy", "31/12/2025", "1/2/2025", "12/31/2025", "1/2/25", "31/2/2025"))
        .containsExactly("2025-12-31", "2025-02-01", "!12/31/2025", "!1/2/25", "!31/2/2025");
    assertThat(dates("M/d/yyyy", "12/31/2025", "01/02/2025", "31/12/2025"))
        .containsExactly("2025-12-31", "2025-01-02", "!31/12/2025");
    assertThat(dates("yyyyMMdd", "20251231", "2025-12-31", "202512"))
        .containsExactly("2025-12-31", "!2025-12-31", "!202512");
    assertThat(dates("dd.MM.yy", "31.12.25", "01.01.99", "1.1.25"))
        .containsExactly("2025-12-31", "1999-01-01", "!1.1.25");
    assertThat(dates("d/M/yyyy H:mm", "31/12/2025 8:05")).containsExactly("2025-12-31");
    assertThat(dates("iso", "2025-12-31", "2025-12-31T23:59:00Z", "31/12/2025"))
        .containsExactly("2025-12-31", "2025-12-31", "!31/12/2025");
  }

  @Test
  void months_are_read_in_words_of_three_languages() {
    assertThat(
            dates(
                "d MMM yyyy",
                "5 Jan 2025",
                "5 févr. 2025",
                "5 März 2025",
                "5 avril 2025",
                "5 MAI 2025",
                "5 juin 2025",
                "5 juil. 2025",
                "5 août 2025",
                "5 Sept 2025",
                "5 Oct 2025",
                "5 Nov. 2025",
                "5 Dez 2025",
                "5 foo 2025"))
        .containsExactly(
            "2025-01-05",
            "2025-02-05",
            "2025-03-05",
            "2025-04-05",
            "2025-05-05",
            "2025-06-05",
            "2025-07-05",
            "2025-08-05",
            "2025-09-05",
            "2025-10-05",
            "2025-11-05",
            "2025-12-05",
            "!5 foo 2025");
  }

  @Test
  void times_are_read_as_the_pattern_says() {
    assertThat(times("times: d/M/yyyy H:mm", "29/2/2016 01:16", "29/2/2016", "29/2/2016 24:00"))
        .containsExactly("2016-02-29T01:16:00", "!29/2/2016", "!29/2/2016 24:00");
    assertThat(times("times: M/d/yyyy h:mm:ss a", "2/29/2016 1:16:07 PM", "2/29/2016 12:00:00 am"))
        .containsExactly("2016-02-29T13:16:07", "2016-02-29T00:00:00");
    assertThat(times("times: yyyy-MM-dd'T'HH:mm:ss.SSS", "2016-02-29T01:16:07.250"))
        .containsExactly("2016-02-29T01:16:07");
    assertThat(times("times: iso", "2016-02-29T01:16:00Z", "2016-02-29 01:16"))
        .containsExactly("2016-02-29T01:16:00Z", "2016-02-29 01:16");
  }

  @Test
  void times_of_another_zone_become_universal_time() {
    assertThat(
            times(
                "times: d/M/yyyy H:mm\ntime_zone: America/New_York",
                "29/2/2016 01:16",
                "1/7/2016 20:00"))
        .containsExactly("2016-02-29T06:16:00Z", "2016-07-02T00:00:00Z");
    assertThat(
            times(
                "time_zone: America/New_York",
                "2016-02-29T01:16:00",
                "2016-02-29T01:16:00+01:00",
                "today"))
        .containsExactly("2016-02-29T06:16:00Z", "2016-02-29T01:16:00+01:00", "!today");
  }

  @Test
  void numbers_are_read_as_the_sample_shows_and_not_otherwise() {
    assertThat(
            numbers(
                "1.234,56",
                "1.234,56 €",
                "1234,5",
                "-12",
                "12-",
                "(3,50)",
                "1.5",
                "1,234.56",
                "−7,1",
                "EUR 1.000.000"))
        .containsExactly(
            "1234.56", "1234.5", "-12", "-12", "-3.50", "!1.5", "!1,234.56", "-7.1", "1000000");
    assertThat(numbers("1 234,56", "1 234,56", "1\u202F234,56\u00A0€", "1\u00A0234 567", "12 34"))
        .containsExactly("1234.56", "1234.56", "1234567", "!12 34");
    assertThat(
            numbers(
                "1,234.56",
                "$1,234.56",
                "-$1,234.56",
                "($1,234.56)",
                "1e-05",
                "1234.56",
                "1.234,56"))
        .containsExactly("1234.56", "-1234.56", "-1234.56", "1e-05", "1234.56", "!1.234,56");
    assertThat(numbers("1'234.56", "CHF 1'234.56", "1’234.56"))
        .containsExactly("1234.56", "1234.56");
    assertThat(numbers("1234.56", "£12.50", "10%", "1,234.56", "12,5", "many"))
        .containsExactly("12.50", "10", "!1,234.56", "!12,5", "!many");
  }

  @Test
  void lengths_of_time_become_minutes() {
    assertThat(minutes("h:mm:ss", "02:13:55", "100:00:00", "13:55", "1:99:00"))
        .containsExactly("133.916666666667", "6000", "!13:55", "!1:99:00");
    assertThat(minutes("h:mm", "2:30", "2.5")).containsExactly("150", "!2.5");
    assertThat(minutes("m:ss", "90:30")).containsExactly("90.5");
    assertThat(minutes("1h 30m", "1h 30m", "45 min", "2 hours", "1,5h", "90s", "30"))
        .containsExactly("90", "45", "120", "90", "1.5", "!30");
    assertThat(minutes("hours", "1.25", "0.1")).containsExactly("75", "6");
    assertThat(minutes("minutes", "12.5")).containsExactly("12.5");
    assertThat(minutes("seconds", "90")).containsExactly("1.5");
  }

  @Test
  void one_column_may_be_written_otherwise_than_the_rest() {
    var result =
        MappedResults.of(
            """
            dates: d/M/yyyy
            numbers: "1.234,56"
            tables:
              invoices:
                columns:
                  invoice_id: No
                  client_id: Client
                  issued_on: Date
                  due_on: {from: Due, date: yyyyMMdd}
                  total: {from: Total, number: "1,234.56"}
            """,
            """
            No;Client;Date;Due;Total
            F1;C1;31/12/2025;20260130;1,234.56
            """);

    assertThat(result)
        .isEqualTo(
            """
            invoices
            invoice_id | client_id | issued_on | due_on | total
            F1 | C1 | 2025-12-31 | 2026-01-30 | 1234.56
            """);
  }

  private static List<String> dates(String pattern, String... texts) {
    return read(
        "dates: " + pattern, "clients: {columns: {client_id: n, name: n, since: x}}", texts);
  }

  private static List<String> times(String notation, String... texts) {
    return read(notation, "calls: {columns: {call_id: n, phone: n, started_at: x}}", texts);
  }

  private static List<String> numbers(String sample, String... texts) {
    return read(
        "numbers: \"" + sample + "\"",
        "technicians: {columns: {technician_id: n, name: n, hourly_cost: x}}",
        texts);
  }

  private static List<String> minutes(String way, String... texts) {
    return read(
        "durations: " + way,
        "time_entries: {columns: {time_entry_id: n, client_id: n, started_at: n, minutes: x}}",
        texts);
  }

  /// What becomes of each text in the column `x`.
  private static List<String> read(String notation, String table, String... texts) {
    var file =
        List.of(texts).stream()
            .map(text -> "1;" + text + "\n")
            .collect(Collectors.joining("", "n;x\n", ""));
    var result = MappedResults.of(notation + "\ntables:\n  " + table, file);
    return result.lines().skip(2).map(line -> line.substring(line.lastIndexOf(" | ") + 3)).toList();
  }
}
