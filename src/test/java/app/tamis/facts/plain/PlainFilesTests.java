package app.tamis.facts.plain;

import static app.tamis.facts.FactTable.TICKETS;
import static app.tamis.facts.FactTable.TIME_ENTRIES;
import static app.tamis.facts.FolderFixture.TODAY;
import static app.tamis.facts.FolderFixture.aFolder;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.FolderFixture;
import app.tamis.facts.ImportOptions;
import app.tamis.reference.RandomFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Time entries and tickets come to the same whichever way they are read.
class PlainFilesTests {

  private static final String ENTRIES =
      """
      time_entry_id,client_id,started_at,minutes,technician_id,ticket_id,billable,note
      E1,C1,2025-01-06T09:15:00,9,T1,1,true,
      E2,C1,2025-01-06T07:59,30.5,T2,1,no,"Pris la main, corrigé"
      E3,C2,2025-01-11 12:00:00,0.000001,T1,2,,
      E4,C2,2025-02-28T18:00:00,45,,,yes,on site
      E10,C1,2026-01-16T17:59:59,60.25,T3,99,0,
      """;

  private static final String TICKETS_FILE =
      """
      ticket_id,client_id,opened_at,closed_at,channel,priority,kind,subject,tampered
      1,C1,2025-01-05T10:00:00,2025-01-06T10:00:00,portal,normal,incident,"Say \"\"hello\"\"!",false
      2,C2,2025-01-07T10:00,,phone,urgent,request,Le VPN se déconnecte,
      3,C2,2025-03-01T00:00:00,,monitoring,urgent,proactive,,yes
      4,C1,2024-12-31T23:59:59,,,,,,
      """;

  @TempDir private Path folder;

  private FolderFixture firm(String entries, String tickets) {
    return aFolder(folder.resolve("firm"))
        .with("technicians.csv", "technician_id,name,hourly_cost\nT1,Ada,40\nT2,Bob,\n")
        .with(
            "surveys.csv",
            "survey_id,client_id,answered_at,score,ticket_id\nS1,C1,2025-01-07T10:00,50,1\nS2,C1,2025-01-07T10:00,50,7\n")
        .with("time_entries.csv", entries)
        .with("tickets.csv", tickets);
  }

  private Path firmWithEntry(String row) {
    return firm(ENTRIES.substring(0, ENTRIES.indexOf('\n') + 1) + row, TICKETS_FILE).written();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_made_folder_comes_to_the_same(long seed) throws IOException {
    RandomFolders.write(folder, seed);

    BothWays.agree(folder, LocalDate.of(2030, 1, 1));
  }

  @Test
  void the_sample_is_written_plainly_and_comes_to_the_same() throws IOException {
    var harbour = Path.of("samples", "harbour");

    assertThat(BothWays.isPlain(harbour, TIME_ENTRIES)).isTrue();
    assertThat(BothWays.isPlain(harbour, TICKETS)).isTrue();
    BothWays.agree(harbour, LocalDate.of(2030, 1, 1));
  }

  @Test
  void what_is_written_plainly_is_added_up_in_passing() throws IOException {
    var firm = firm(ENTRIES, TICKETS_FILE).written();

    assertThat(BothWays.isPlain(firm, TIME_ENTRIES)).isTrue();
    assertThat(BothWays.isPlain(firm, TICKETS)).isTrue();
    BothWays.agree(firm, TODAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E1,C1,2025-01-06T09:15:00,9,T1,1,true,",
        "E1,C1,2025-01-06T09:15:00,9,T1,1,,\r",
        "\"E1\",\"C1\",\"2025-01-06T09:15:00\",\"9\",\"T1\",\"1\",\"true\",\"a\"",
        "E1,C1,2024-02-29T00:00,1000000000,T1,1,true,éàü 日本 😀",
        "E1,C1,1990-01-01T00:00:00,007.500000,T1,1,true, blanks around ",
        "a name of an entry that is long,C1,2025-01-06T09:15:00,9,T1,T20260113.0042,true,",
        "E1,C1,2025-01-06T09:15:00,9,Strange technician,1,true,"
      })
  void an_entry_may_be_plain_in_many_ways(String row) throws IOException {
    var firm = firmWithEntry(row);

    assertThat(BothWays.isPlain(firm, TIME_ENTRIES)).isTrue();
    BothWays.agree(firm, TODAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E1,C1,2025-01-06T09:15:00+02:00,9,T1,1,true,",
        "E1,C1,2025-01-06T09:15:00.5,9,T1,1,true,",
        "E1,C1,2025-02-29T09:15:00,9,T1,1,true,",
        "E1,C1,2025-1-6T09:15:00,9,T1,1,true,",
        "E1,C1,1989-12-31T09:15:00,9,T1,1,true,",
        "E1,C1,2025-01-06T24:00:00,9,T1,1,true,",
        "E1,C1,2025-01-06T09:15:60,9,T1,1,true,",
        "E1,C1,,9,T1,1,true,",
        "E1,C1,2025-01-06T09:15:00,,T1,1,true,",
        "E1,C1,2025-01-06T09:15:00,0,T1,1,true,",
        "E1,C1,2025-01-06T09:15:00,-5,T1,1,true,",
        "E1,C1,2025-01-06T09:15:00,+5,T1,1,true,",
        "E1,C1,2025-01-06T09:15:00,5e1,T1,1,true,",
        "E1,C1,2025-01-06T09:15:00,.5,T1,1,true,",
        "E1,C1,2025-01-06T09:15:00,5.,T1,1,true,",
        "E1,C1,2025-01-06T09:15:00,1.0000001,T1,1,true,",
        "E1,C1,2025-01-06T09:15:00,1000000000.1,T1,1,true,",
        "E1,C1,2025-01-06T09:15:00,9,T1,1,True,",
        "E1,C1,2025-01-06T09:15:00,9,T1,1,maybe,",
        "E1,C1 ,2025-01-06T09:15:00,9,T1,1,true,",
        "E1,C1\u00a0,2025-01-06T09:15:00,9,T1,1,true,",
        "E1,,2025-01-06T09:15:00,9,T1,1,true,",
        ",C1,2025-01-06T09:15:00,9,T1,1,true,",
        "\"\",C1,2025-01-06T09:15:00,9,T1,1,true,",
        "E1,C1,2025-01-06T09:15:00,9,\"T\"\"1\",1,true,",
        "E1,C1,2025-01-06T09:15:00,9,T1,1,true",
        "E1,C1,2025-01-06T09:15:00,9,T1,1,true,,",
        "E1,C1,2025-01-06T09:15:00,9,T1,1,true,\"over two\nlines\"",
        "E1,C1,2025-01-06T09:15:00,9,T1,1,true,a \"quote\"",
        "E1,C1,2025-01-06T09:15:00,9,T1,1,true,\"open",
        "E1,C1,2025-01-06T09:15:00,9,T1,1,true,\"closed\" too soon",
        "E1,C1,2025-01-06T09:15:00,9,T1,1,true,a\rb",
        "\nE1,C1,2025-01-06T09:15:00,9,T1,1,true,",
        "E1,C1,2025-01-06T09:15:00,9,T1,1,true,\nE1,C1,2025-01-06T09:15:00,9,T1,1,true,",
        "E2,C1,2025-01-06T09:15:00,9,T1,1,true,\nE1,C1,2025-01-06T09:15:00,9,T1,1,true,\nE3,C1,2025-01-06T09:15:00,9,T1,1,true,"
      })
  void an_entry_may_not_be_plain_in_many_more(String row) throws IOException {
    var firm = firmWithEntry(row + "\n");

    assertThat(BothWays.isPlain(firm, TIME_ENTRIES)).isFalse();
  }

  @Test
  void what_can_be_told_only_beside_other_files_is_told() throws IOException {
    BothWays.agree(firm(ENTRIES.replace("C2", "C9"), TICKETS_FILE).written(), TODAY);
    BothWays.agree(firm(ENTRIES, TICKETS_FILE.replace("C2", "C9")).written(), TODAY);
    BothWays.agree(
        firm(ENTRIES.replace("2026-01-16", "2026-01-17"), TICKETS_FILE).written(), TODAY);
    BothWays.agree(
        firm(ENTRIES, TICKETS_FILE.replace("2025-01-06T10", "2026-01-17T10")).written(), TODAY);
    BothWays.agree(firm(ENTRIES, TICKETS_FILE.replace("\n2,", "\n1,")).written(), TODAY);
    BothWays.agree(firm(ENTRIES, TICKETS_FILE).without("tickets.csv").written(), TODAY);
    BothWays.agree(firm(ENTRIES, TICKETS_FILE).without("time_entries.csv").written(), TODAY);
    BothWays.agree(firm(ENTRIES, TICKETS_FILE).without("technicians.csv").written(), TODAY);
    BothWays.agree(firm(ENTRIES, TICKETS_FILE).without("clients.csv").written(), TODAY);
    BothWays.agree(
        firm("time_entry_id,client_id,started_at,minutes\n", "ticket_id,client_id,opened_at\n")
            .written(),
        TODAY);
    BothWays.agree(
        firm(ENTRIES, TICKETS_FILE)
            .with("time_entries+book.csv", ENTRIES.replace("E", "F").replace("timF", "time"))
            .written(),
        TODAY);
  }

  /// Letters that mean something to whoever reads CSV.
  private static final String LETTERS = ",\"\n\r ;0159TC:.-_éE+\u00a0";

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void files_that_were_spoiled_come_to_the_same(long seed) {
    var dice = new Random(seed);
    for (int i = 0; i < 10; i++) {
      var firm = firm(spoiled(ENTRIES, dice), spoiled(TICKETS_FILE, dice)).written();

      BothWays.agree(firm, TODAY, i % 2 == 0 ? ImportOptions.STRICT : ImportOptions.SKIPPING);
    }
  }

  /// One letter more, less or other, now and then two.
  private static String spoiled(String file, Random dice) {
    var text = new StringBuilder(file);
    for (int i = dice.nextInt(3); i > 0; i--) {
      int at = text.indexOf("\n") + dice.nextInt(text.length() - text.indexOf("\n"));
      var letter = String.valueOf(LETTERS.charAt(dice.nextInt(LETTERS.length())));
      switch (dice.nextInt(3)) {
        case 0 -> text.insert(at, letter);
        case 1 -> text.deleteCharAt(at);
        default -> text.replace(at, at + 1, letter);
      }
    }
    return text.toString();
  }
}
