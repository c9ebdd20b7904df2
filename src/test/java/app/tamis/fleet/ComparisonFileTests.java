package app.tamis.fleet;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.fleet.Comparison.Size;
import app.tamis.fleet.PortfolioFigures.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is handed to firms, written and read again.
class ComparisonFileTests {

  private static final Words WORDS = Words.in(Locale.UK);

  @Test
  void what_is_written_is_read_again_as_it_was() {
    var file = ComparisonFixture.file();

    assertThat(ComparisonFile.read(file.text().getBytes(UTF_8))).isEqualTo(file);
  }

  @Test
  void it_is_written_as_it_is_documented() {
    assertThat(ComparisonFixture.file().text())
        .startsWith(
            """
            {"format":"tamis-comparison","version":1,"made_on":"2026-01-05","window_months":12,"matrix":"classic","matrix_sha256":"\
            """)
        .contains(
            """
            {"currency":"EUR","clients_from":25,"portfolios_at_least":40,"as_of":"2025-12-31","figures":{"net_margin":{"quarter":0.21,"half":0.34,"three_quarters":0.45}\
            """)
        .contains("\"clients_from\":null");
  }

  @Test
  void a_console_that_writes_utf_16_does_no_harm() {
    var text = ComparisonFixture.file().text();

    assertThat(ComparisonFile.read(text.getBytes(UTF_16))).isEqualTo(ComparisonFixture.file());
  }

  @Test
  void all_faults_are_told_together_with_where_they_are_and_what_would_be_accepted() {
    var faulty =
        ComparisonFixture.file()
            .text()
            .replace("\"2026-01-05\"", "\"yesterday\"")
            .replace("\"window_months\":12", "\"window_months\":0")
            .replaceFirst("\"EUR\"", "\"Euro\"")
            .replaceFirst("\"clients_from\":25", "\"clients_from\":26")
            .replaceFirst("\"portfolios_at_least\":40", "\"portfolios_at_least\":41")
            .replaceFirst("0.21", "\"0.21\"")
            .replaceFirst("\"recurring_share\"", "\"recurring\"");

    assertThat(faults(faulty))
        .containsExactly(
            "made_on: “yesterday” was found; expected a day such as 2025-12-31.",
            "window_months: “0” was found; expected a number of months from 1 to 120.",
            "groups[0].currency: “Euro” was found; expected the code of a currency such as EUR.",
            "groups[0].clients_from: “26” was found; expected 0, 25, 75 or 200, or null for all sizes.",
            "groups[0].portfolios_at_least: “41” was found; expected 10, 20, 30 and so on.",
            "groups[0].figures.recurring: nothing is known by this name; expected net_margin, effective_hourly_rate, hours_on_ds, average_days_late, recurring_share.",
            "groups[0].figures.net_margin.quarter: “0.21” was found; expected a number such as 0.34.");
  }

  @Test
  void what_is_missing_is_told() {
    var file = ComparisonFixture.file().text();

    assertThat(faults(file.replace("\"made_on\":\"2026-01-05\",", "")))
        .containsExactly("made_on: it is missing; expected a day such as 2025-12-31.");
    assertThat(faults(file.replaceFirst("\"half\":0.34,", "")))
        .containsExactly(
            "groups[0].figures.net_margin.half: it is missing; expected a number such as 0.34.");
  }

  @Test
  void marks_that_fall_are_refused() {
    assertThat(faults(ComparisonFixture.file().text().replaceFirst("0.34", "0.12")))
        .containsExactly(
            "groups[0].figures.net_margin: quarter, half and three_quarters can’t fall, and 0.21, 0.12 and 0.45 were found.");
  }

  @Test
  void a_group_stands_there_once() {
    assertThat(
            faults(
                ComparisonFixture.file()
                    .text()
                    .replace("\"clients_from\":null", "\"clients_from\":25")))
        .containsExactly(
            "groups[1]: a group of this currency and size stands before already; expected each of them once.");
  }

  @Test
  void where_nobody_could_be_compared_the_file_says_so() {
    var none = ComparisonFixture.file().text().replaceFirst("(?s)\"groups\":.*", "\"groups\":[]}");

    assertThat(faults(none))
        .containsExactly(
            "groups: no group of portfolios is told, since there were too few of them; ask for a file once there are more.");
  }

  @Test
  void what_is_something_else_is_told_in_one_sentence() {
    assertThat(faults("")).singleElement().asString().contains("isn’t a comparison");
    assertThat(faults("[]")).singleElement().asString().contains("isn’t a comparison");
    assertThat(faults("{\"groups\":[]}")).singleElement().asString().contains("isn’t a comparison");
    assertThat(faults("name;net\nOne;3"))
        .containsExactly(
            "Line 1, column 1: this isn’t JSON as it should be; give the file as tamis fleet report WAREHOUSE --format json wrote it.");
    assertThat(faults(ComparisonFixture.file().text() + "{}"))
        .singleElement()
        .asString()
        .contains("isn’t JSON");
    assertThat(
            faults(
                ComparisonFixture.file()
                    .text()
                    .replace("{\"format\"", "{\"version\":1,\"format\"")))
        .singleElement()
        .asString()
        .contains("isn’t JSON");
    assertThat(faults(ComparisonFixture.file().text().replace("\"version\":1", "\"version\":2")))
        .containsExactly(
            "version: 2 was found, and this Tamis reads version 1; have the file written by a Tamis of this version, or bring this one up to date.");
  }

  @Test
  void a_file_without_end_is_refused_before_it_is_read() {
    assertThat(faults(" ".repeat((1 << 20) + 1)))
        .singleElement()
        .asString()
        .contains("larger than 1 MB");
  }

  @Test
  void of_many_faults_the_first_are_told_and_how_many_more() {
    var many = "{},".repeat(20) + "{}";

    assertThat(
            faults(
                ComparisonFixture.file()
                    .text()
                    .replaceFirst("(?s)\"groups\":.*", "\"groups\":[" + many + "]}")))
        .hasSize(13)
        .endsWith("93 faults more like these.");
  }

  @Test
  void what_is_told_of_one_group_only_is_read_so() {
    var read = ComparisonFile.read(ComparisonFixture.file().text().getBytes(UTF_8)).comparison();

    assertThat(read.groups())
        .extracting(Comparison.Group::size)
        .containsExactly(Optional.of(Size.MIDDLE), Optional.empty());
    assertThat(read.groups().getLast().figures()).doesNotContainKey(Figure.RECURRING_SHARE);
  }

  private static List<String> faults(String text) {
    var problems =
        catchThrowableOfType(Problems.class, () -> ComparisonFile.read(text.getBytes(UTF_8)));
    return problems.messages().stream().map(WORDS::sentence).toList();
  }
}
