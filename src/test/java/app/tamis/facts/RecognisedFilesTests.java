package app.tamis.facts;

import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.store.OpenedEachTime;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Exports that lie in a folder as they came, and no word of how they are read.
class RecognisedFilesTests {

  private static final String HARVEST =
      """
      Date,Client,Project,Task,Notes,Hours,Billable?,First Name,Last Name
      2025-03-18,Alpha SARL,Support,Remote,Printer,1.5,No,Sam,Roe
      """;

  private static final String TOGGL =
      """
      User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags
      Sam,sam@msp.example,Beta Ltd,Support,,Printer,Yes,2025-03-18,09:00:00,2025-03-18,10:00:00,01:00:00,
      """;

  @TempDir private Path temporary;
  private FolderFixture folder;

  @BeforeEach
  void makeAFolder() {
    folder = aFolder(temporary.resolve("harbour"));
  }

  @Test
  void a_file_that_a_shipped_mapping_fits_is_read_through_it_and_that_is_said() {
    folder.with("hours of march.csv", HARVEST);

    assertThat(folder.warnings())
        .contains("hours of march.csv was read through the mapping harvest-time, which fits it");
    assertThat(hours()).containsExactly("C1 90");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour IT\nA/R Ageing Summary\n\n,Current,1 - 30,31 - 60,61 - 90,91 and over,Total\n",
        "Aged Receivables Summary\nHarbour IT\n\nContact,Current,< 1 Month,1 Month,2 Months,3 Months,Older,Total\n"
      })
  void what_is_owed_today_is_said_to_be_no_fact(String top) {
    folder.with("harvest.csv", HARVEST).with("owed.csv", top + "Alpha SARL,,540.00,,,,540.00\n");

    assertThat(folder.warnings())
        .contains(
            "owed.csv was not read: an ageing report says what is owed today, and not which bills were paid when; bring invoices and payments");
  }

  @Test
  void several_files_of_one_tool_are_all_read() {
    folder
        .with("march.csv", HARVEST)
        .with("april.csv", HARVEST.replace("2025-03-18", "2025-04-18"));

    assertThat(hours()).containsExactly("C1 90", "C1 90");
  }

  @Test
  void what_two_tools_tell_of_the_same_is_not_added_up() {
    folder.with("harvest.csv", HARVEST).with("toggl.csv", TOGGL);

    assertThat(hours()).isEmpty();
    assertThat(folder.warnings())
        .contains(
            "harvest.csv was left out: the mapping harvest-time fits it, but the same kind of records stands in toggl.csv; what two tools tell is not added up. Where both count, say so in import.yaml, under \"files:\", as  \"harvest.csv\": harvest-time");
  }

  @Test
  void a_table_of_the_folder_goes_before_a_file_that_tells_of_the_same() {
    folder
        .with(
            "time_entries.csv",
            "time_entry_id,client_id,started_at,minutes\nE1,C1,2025-03-18T10:00:00,30\n")
        .with("harvest.csv", HARVEST);

    assertThat(hours()).containsExactly("C1 30");
    assertThat(folder.warnings()).anyMatch(said -> said.startsWith("harvest.csv was left out"));
  }

  @Test
  void where_somebody_says_how_files_are_read_all_else_is_left_out() {
    folder.with("harvest.csv", HARVEST).with("import.yaml", "files: {\"none*.csv\": toggl-time}\n");

    assertThat(hours()).isEmpty();
    assertThat(folder.warnings())
        .anyMatch(said -> said.startsWith("harvest.csv was left out; the mapping harvest-time"));
  }

  @Test
  void what_is_kept_of_an_import_says_how_its_files_were_read() {
    folder.with("march.csv", HARVEST);
    var data = temporary.resolve("data");
    folder.importedInto(data);

    assertThat(data.resolve("facts/000001/import.yaml.gz")).exists();
    assertThat(data.resolve("facts/000001/harvest-time.yaml.gz")).exists();
  }

  private List<String> hours() {
    var data = temporary.resolve("data");
    folder.importedInto(data);
    return new OpenedEachTime()
        .read(
            data,
            engine ->
                engine.list(
                    "SELECT client_id || ' ' || CAST(minutes AS INTEGER) FROM time_entries ORDER BY ALL",
                    row -> row.getString(1)));
  }
}
