package app.tamis.facts.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.facts.FactTable;
import app.tamis.facts.StrangeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Days, clocks and zones of a file that nobody has seen before.
class TimesInDraftsTests {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Created (UTC)", "Created (GMT)", "Created UTC"})
  void a_zone_that_a_header_names_is_its_columns(String header) throws IOException {
    assertThat(draft(FactTable.TICKETS, "Id,Client," + header, "1,Oak,2025-01-05 10:00"))
        .contains("opened_at: {from: %s, time_zone: UTC}\n".formatted(header));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Created", "Created (GMT+2)"})
  void no_other_header_names_one(String header) throws IOException {
    assertThat(draft(FactTable.TICKETS, "Id,Client," + header, "1,Oak,2025-01-05 10:00"))
        .doesNotContain("time_zone");
  }

  @Test
  void a_day_and_a_clock_are_joined_with_the_zone_of_either() throws IOException {
    assertThat(
            draft(
                FactTable.TIME_ENTRIES,
                "Client,Start Date,Start Time (UTC),Hours",
                "Oak,2025-01-05,10:00,1"))
        .contains("started_at: {join: [Start Date, Start Time (UTC)], time_zone: UTC}\n");
  }

  @Test
  void a_clock_that_is_named_unlike_its_day_is_found() throws IOException {
    assertThat(
            draft(
                FactTable.TIME_ENTRIES,
                "Account Name,Date Worked,Start Time,End Time,Hours Worked",
                "Oak,11/25/2025,12:00 PM,12:45 PM,0.75"))
        .contains("times: \"M/d/yyyy h:mm a\"\n")
        .contains("started_at: {join: [Date Worked, Start Time]}\n");
  }

  @Test
  void the_day_of_a_moment_in_utc_says_so() throws IOException {
    assertThat(
            draft(
                FactTable.PAYMENTS,
                "id,Invoice ID,Amount,Created date (UTC)",
                "p1,I1,10.00,2025-11-15 23:30:00"))
        .contains("paid_on: Created date (UTC)   # the day as it is in UTC\n");
  }

  @Test
  void without_a_length_of_time_it_lies_between_start_and_end() throws IOException {
    assertThat(
            draft(
                FactTable.TIME_ENTRIES,
                "Customer,Begin,End,Note",
                "Oak,2025-03-03 09:00,2025-03-03 10:30,x"))
        .contains("minutes: {between: [Begin, End]}\n")
        .doesNotContain("Not used");
  }

  @Test
  void clocks_lie_between_on_their_day_or_from_day_to_day() throws IOException {
    assertThat(
            draft(
                FactTable.TIME_ENTRIES,
                "Client,Date,Start Time,End Time",
                "Oak,11/25/2025,12:00 PM,12:45 PM"))
        .contains("minutes: {between: [{join: [Date, Start Time]}, {join: [Date, End Time]}]}\n");
    assertThat(
            draft(
                FactTable.TIME_ENTRIES,
                "Client,Start Date,Start Time,End Date,End Time",
                "Oak,25/11/2025,23:00,26/11/2025,00:45"))
        .contains(
            "minutes: {between: [{join: [Start Date, Start Time]}, {join: [End Date, End"
                + " Time]}]}\n");
  }

  @Test
  void what_a_file_holds_is_said_with_how_sure_that_is() throws IOException {
    var file = folder.resolve("export.csv");
    Files.writeString(file, "Payment ID,Invoice No,Payment Date,Amount\nP1,I1,2025-01-05,1.00\n");

    assertThat(StrangeFile.draft(file, Optional.empty(), Words.in(Locale.UK)))
        .contains("\n# That the file holds payments is sure.\n", "\n  payments:\n");
    assertThat(StrangeFile.draft(file, Optional.of(FactTable.TICKETS), Words.in(Locale.FRANCE)))
        .contains("\n# Le fichier semble plutôt contenir payments\u00A0: sûr\u202F?\n");
  }

  private String draft(FactTable table, String header, String row) throws IOException {
    var file = Files.writeString(folder.resolve("export.csv"), header + "\n" + row + "\n");
    return StrangeFile.draft(file, Optional.of(table), Words.in(Locale.UK));
  }
}
