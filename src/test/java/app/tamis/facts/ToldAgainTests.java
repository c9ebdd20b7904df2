package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import app.tamis.facts.store.FactsStore;
import app.tamis.facts.store.OpenedVersion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Entries of a tool that gives them no number, told by more than one file. Harvest's: who, when,
/// for whom, what and how long.
class ToldAgainTests {

  private static final Precedence PERIODS = new Precedence(false, true, false);

  private static final List<String> MARCH =
      List.of(
          row("2025-03-03", "Alpha", "Backup", "1.00"),
          row("2025-03-10", "Alpha", "Printer", "0.50"),
          row("2025-03-10", "Beta", "Mail", "2.00"),
          row("2025-03-17", "Alpha", "Backup", "0.25"),
          row("2025-03-17", "Alpha", "Backup", "0.25"),
          row("2025-03-17", "Alpha", "Switch", "3.00"),
          row("2025-03-24", "Beta", "Mail", "1.50"),
          row("2025-03-31", "Alpha", "Printer", "0.75"));

  @TempDir private Path temporary;

  @BeforeEach
  void knowTheClients() {
    sent(List.of());
  }

  @Test
  void a_file_that_is_sent_twice_counts_once() {
    assertThat(sent(MARCH)).isEqualTo("8 new");

    assertThat(sent(MARCH)).isEqualTo("nothing new");
    assertThat(stored()).isEqualTo("8 entries, 9.25 h");
  }

  @Test
  void a_file_that_is_there_twice_counts_once_and_that_is_said() {
    assertThat(sent(MARCH, MARCH))
        .isEqualTo("8 new; time2.csv: 8 records stand in time1.csv too and count once");
    assertThat(stored()).isEqualTo("8 entries, 9.25 h");
  }

  @Test
  void rows_that_look_alike_where_two_pages_meet_are_two_records() {
    var first = List.of(MARCH.get(0), MARCH.get(1), MARCH.get(2), MARCH.get(3), MARCH.get(5));
    var other = row("2025-03-17", "Alpha", "Call", "0.50");
    var second = List.of(other, MARCH.get(4), MARCH.get(6), MARCH.get(7));

    assertThat(sent(first, second))
        .isEqualTo(
            "9 new; time2.csv: 1 record looks like another of the day where the files meet, and no time of day tells them apart; they count as others");
    assertThat(sent(second)).isEqualTo("nothing new");
    assertThat(sent(first)).isEqualTo("nothing new");
    assertThat(stored()).isEqualTo("9 entries, 9.75 h");
  }

  @Test
  void pages_that_overlap_count_once_where_they_do() {
    assertThat(sent(MARCH.subList(0, 6), MARCH.subList(4, 8)))
        .isEqualTo("8 new; time2.csv: 2 records stand in time1.csv too and count once");
    assertThat(stored()).isEqualTo("8 entries, 9.25 h");
  }

  @Test
  void pages_come_to_the_same_in_whatever_order_and_however_often() {
    var first = MARCH.subList(0, 6);
    var second = MARCH.subList(6, 8);

    assertThat(sent(second)).isEqualTo("2 new");
    assertThat(sent(first)).isEqualTo("6 new");
    assertThat(sent(MARCH)).isEqualTo("nothing new");
    assertThat(sent(second)).isEqualTo("nothing new");
    assertThat(sent(second, first)).isEqualTo("nothing new");
    assertThat(stored()).isEqualTo("8 entries, 9.25 h");
  }

  @Test
  void pages_that_meet_within_a_day_come_to_the_same_in_two_imports() {
    sent(MARCH.subList(5, 8));
    sent(MARCH.subList(0, 5));

    assertThat(sent(MARCH)).isEqualTo("nothing new");
    assertThat(stored()).isEqualTo("8 entries, 9.25 h");
  }

  @Test
  void a_later_export_may_begin_within_the_days_that_are_known() {
    sent(MARCH.subList(0, 5));

    assertThat(sent(MARCH.subList(1, 8))).isEqualTo("3 new");
    assertThat(stored()).isEqualTo("8 entries, 9.25 h");
  }

  @Test
  void an_entry_that_was_corrected_in_the_tool_is_a_question() {
    sent(MARCH);

    var corrected = with(3, row("2025-03-17", "Alpha", "Backup, long", "1.25"));
    assertThat(sent(corrected))
        .isEqualTo(
            "refused: line 5: a record of its own, or a changed one that an earlier file told of the same days; time1.csv: of its clients, from 3 March 2025 to 31 March 2025, 8 records with 9.25 h were read before, and it has 8 records with 10.25 h, some of them others. What is new is only taken where the file takes the place of what is known of these days");
    assertThat(stored()).isEqualTo("8 entries, 9.25 h");
  }

  @Test
  void the_newer_export_takes_the_place_of_its_days_where_somebody_says_so() {
    sent(MARCH);
    sent(List.of(row("2025-04-02", "Alpha", "Backup", "1.00")));
    sent(List.of(row("2025-03-12", "Gamma", "Backup", "1.00")));

    var corrected = with(3, row("2025-03-17", "Alpha", "Backup, long", "1.25"));
    assertThat(sent(PERIODS, corrected))
        .isEqualTo(
            "1 new, 1 changed; time1.csv: of its clients, from 3 March 2025 to 31 March 2025, 8 records with 9.25 h give way to 8 records with 10.25 h");
    assertThat(stored()).isEqualTo("10 entries, 12.25 h");
  }

  @Test
  void entries_that_are_missing_in_the_newer_export_stay_and_are_told() {
    sent(MARCH);

    assertThat(sent(without(5)))
        .isEqualTo(
            "nothing new; time1.csv: 1 record that was read before of its clients, from 3 March 2025 to 31 March 2025, is missing in it; what is known stays, unless the file takes the place of what is known of these days");
    assertThat(sent(PERIODS, without(5)))
        .isEqualTo(
            "0 new, 1 changed; time1.csv: of its clients, from 3 March 2025 to 31 March 2025, 8 records with 9.25 h give way to 7 records with 6.25 h");
    assertThat(stored()).isEqualTo("7 entries, 6.25 h");
  }

  @Test
  void a_newer_export_beside_the_older_one_is_a_question_too() {
    var corrected = with(3, row("2025-03-17", "Alpha", "Backup, long", "1.25"));

    assertThat(sent(MARCH, corrected)).startsWith("refused: line 5: ");
    assertThat(sent(PERIODS, MARCH, corrected))
        .startsWith("8 new; ")
        .endsWith("8 records with 9.25 h give way to 8 records with 10.25 h");
    assertThat(stored()).isEqualTo("8 entries, 10.25 h");
  }

  @Test
  void a_colleagues_export_of_the_same_days_comes_beside() {
    sent(MARCH);

    var colleague = MARCH.stream().map(row -> row.replace(",Ann,", ",Bob,")).toList();
    assertThat(sent(List.of(colleague.get(1), colleague.get(6)))).isEqualTo("2 new");
    assertThat(stored()).isEqualTo("10 entries, 11.25 h");
  }

  @Test
  void an_export_whose_rows_look_otherwise_as_a_whole_is_no_second_one() {
    sent(MARCH);

    var renamed = MARCH.stream().map(row -> row.replace("Care,Support", "Care,On site")).toList();
    assertThat(sent(renamed)).startsWith("refused: ");
  }

  private static String row(String day, String client, String notes, String hours) {
    return "%s,%s,Care,Support,%s,%s,Yes,Ann,Lee".formatted(day, client, quoted(notes), hours);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static List<String> with(int place, String row) {
    var rows = new ArrayList<>(MARCH);
    rows.set(place, row);
    return rows;
  }

  private static List<String> without(int place) {
    var rows = new ArrayList<>(MARCH);
    rows.remove(place);
    return rows;
  }

  @SafeVarargs
  private String sent(List<String>... files) {
    return sent(Precedence.NOTHING, files);
  }

  @SafeVarargs
  private String sent(Precedence precedence, List<String>... files) {
    var folder =
        FolderFixture.aFolder(temporary.resolve("folder"))
            .without("tickets.csv")
            .without("invoices.csv")
            .without("invoice_lines.csv")
            .with("clients.csv", "client_id,name\nC1,Alpha\nC2,Beta\nC3,Gamma\n");
    int number = 1;
    for (var rows : files) {
      folder.with(
          "time" + number++ + ".csv",
          Stream.concat(
                  Stream.of("Date,Client,Project,Task,Notes,Hours,Billable?,First Name,Last Name"),
                  rows.stream())
              .map(row -> row + "\n")
              .reduce("", String::concat));
    }
    var rejects = new ArrayList<Reject>();
    try (var opened = FactsFolder.open(folder.written())) {
      var options = ImportOptions.STRICT.with(precedence);
      var done =
          FolderFixture.door(LocalDate.of(2026, 1, 15))
              .importInto(temporary.resolve("data"), opened, options, rejects::add);
      return switch (done) {
        case Facts.Import.Stored(var stored, _, var facts) ->
            stored.added()
                + " new"
                + (stored.changed() == 0 ? "" : ", " + stored.changed() + " changed")
                + notes(facts.warnings());
        case Facts.Import.NothingNew(_, _, var notes) -> "nothing new" + notes(notes);
        case Facts.Import.Refused(_, var notes) ->
            "refused: line "
                + rejects.getFirst().line()
                + ": "
                + FolderFixture.inEnglish(rejects.getFirst().expected())
                + notes(notes);
      };
    }
  }

  private static String notes(List<Message> warnings) {
    return warnings.stream()
        .filter(warning -> warning.key().startsWith("warning.again"))
        .map(warning -> "; " + FolderFixture.inEnglish(warning))
        .reduce("", String::concat);
  }

  private String stored() {
    var store = new FactsStore(temporary.resolve("data"));
    try (var engine = OpenedVersion.read(store.current().orElseThrow(), temporary)) {
      return engine
          .list(
              "SELECT count(*), CAST(sum(minutes) / 60 AS DECIMAL(18, 2)) FROM main.time_entries",
              row -> row.getLong(1) + " entries, " + row.getBigDecimal(2) + " h")
          .getFirst();
    }
  }
}
