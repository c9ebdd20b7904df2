package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person is told who has raw exports, and what is kept of them.
class MappedFoldersTests {

  private static final String TOGGL =
      """
      User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)
      Anne,anne@msp.example,Hôtel Azur,,,Printer,Yes,2025-03-03,10:00:00,2025-03-03,12:00:00,02:00:00,,
      Anne,anne@msp.example,La Poste,,,Printer,Yes,2025-03-04,10:00:00,2025-03-04,12:00:00,02:00:00,,
      """;
  private static final String TICKETS =
      """
      Case,Company,Created
      1,Azur (Hôtel),31/01/2025 9:00
      2,hotel azur,01/02/2025 9:00
      """;
  private static final String MINE =
      """
      times: d/M/yyyy H:mm
      tables:
        tickets:
          columns: {ticket_id: case, client_name: company, opened_at: created}
      """;

  @TempDir private Path folder;
  @TempDir private Path data;

  @BeforeEach
  void writeExports() throws IOException {
    Files.writeString(folder.resolve("Toggl.csv"), TOGGL);
    Files.writeString(folder.resolve("tickets.csv"), TICKETS);
  }

  private void route() throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), MINE);
    Files.writeString(
        folder.resolve("import.yaml"),
        "files: {\"toggl*.csv\": toggl-time, tickets.csv: mine.yaml}\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void files_of_other_systems_are_told_with_what_reads_them() {
    var said = tamis("check", folder);

    assertThat(said.status()).isEqualTo(ExitStatus.BAD_FACTS);
    assertThat(said.err())
        .isEqualTo(
            """
            tickets.csv ticket_id: the column is missing; the header holds Case, Company, Created
            tickets.csv opened_at: the column is missing; the header holds Case, Company, Created
            tickets.csv client_id: the column is missing; the header holds Case, Company, Created
            tickets.csv: if another system wrote it, a mapping reads it: tamis map tickets.csv --to tickets > tickets.yaml proposes one, and import.yaml says, under "files:",  "tickets.csv": tickets.yaml
            note: Toggl.csv was read through the mapping toggl-time, which fits it
            """);
    assertThat(tamis("grade", folder.resolve("Toggl.csv")).err())
        .endsWith("Toggl.csv: this is a file; read it with --mapping toggl-time, which fits it\n");
  }

  @Test
  void names_of_nobody_are_told_with_the_way_out_and_what_was_left_out_beside_them()
      throws IOException {
    route();
    write("hours.csv", "a,b\n");
    write("clients.csv", "client_id,name\nC1,Brun\n");

    var said = tamis("grade", folder, "--rejects", data.resolve("rejects.csv"));

    assertThat(said.status()).isEqualTo(ExitStatus.BAD_FACTS);
    assertThat(said.err().lines().skip(4))
        .startsWith(
            "4 faults; all of them, with the original rows, are in " + data.resolve("rejects.csv"))
        .contains("note: hours.csv was not read; its name is no table's")
        .anyMatch(line -> line.startsWith("Names that lead to no client: tamis match FOLDER"));
    assertThat(said.err())
        .startsWith(
            "tickets.csv:2 company: Azur (Hôtel): expected the name of a client in clients.csv");
  }

  @Test
  void match_takes_up_what_nobody_has_finished() throws IOException {
    route();
    write("clients.csv", "client_id,name\nC1,Hôtel Azur\n");

    var first = tamis("match", folder);
    var second = tamis("match", folder, "--fill");

    assertThat(first.out())
        .isEqualTo(
            """
            Azur (Hôtel) (1 row in tickets.csv)
                84% alike: C1  Hôtel Azur
            La Poste (1 row in Toggl.csv)
            FOLDER/aliases.csv is written, with 2 lines added.
            2 lines lack a client_id: fill it in. A name that is a new client's: give it a line in clients.csv instead.
            Then: tamis grade FOLDER
            """
                .replace("FOLDER", folder.toString()));
    assertThat(second).isEqualTo(first);
    assertThat(Files.readString(folder.resolve("aliases.csv")))
        .isEqualTo("alias,client_id\nAzur (Hôtel),\nLa Poste,\n");
    assertThat(tamis("grade", folder, "--rejects", data.resolve("rejects.csv")).err())
        .startsWith(
            "aliases.csv:2 client_id: empty: expected the client_id of the client who goes by that name; fill it in, or delete the line\n");
  }

  @Test
  void aliases_keep_the_form_that_a_spreadsheet_gave_them() throws IOException {
    route();
    write("clients.csv", "client_id,name\nC1,Hôtel Azur\n");
    write(
        "aliases.csv",
        "\uFEFFclient_id;note;alias\r\nC1;by phone;Azur; \r\n;;La Poste\r\nC1;\"a;b\";Azur SA\r\n");

    tamis("match", folder);

    assertThat(Files.readString(folder.resolve("aliases.csv")))
        .isEqualTo(
            "\uFEFFclient_id;note;alias\r\nC1;by phone;Azur; \r\nC1;\"a;b\";Azur SA\r\n;;Azur (Hôtel)\r\n;;La Poste\r\n");
  }

  @Test
  void a_faulty_list_of_clients_is_explained() throws IOException {
    write("clients.csv", "Code,Company,From\nC1,Brun,31/12/2025\nC2,Azur,32/12/2025\nC2,Azur,\n");
    write(
        "c.yaml",
        """
        dates: d/M/yyyy
        tables: {clients: {columns: {client_id: code, name: company, since: FROM}}}
        """);

    var said =
        tamis(
            "check",
            folder.resolve("clients.csv"),
            "--mapping",
            folder.resolve("c.yaml"),
            "--rejects",
            data.resolve("rejects.csv"));

    assertThat(said.err())
        .startsWith(
            """
            clients.csv:3 FROM: 32/12/2025: expected a date written d/M/yyyy
            clients.csv:4 code: C2: expected\
            """);
  }

  @Test
  void an_import_is_kept_with_its_mappings_as_a_folder_that_can_be_read_again() throws IOException {
    var store = data.resolve("d");
    Files.createDirectories(folder.resolve("old"));
    write("old/tickets.csv", TICKETS.replace("1,", "3,").replace("2,hotel", "4,hotel"));
    write("mine.yaml", MINE);
    write("import.yaml", "files: {\"**tickets.csv\": mine.yaml}\n");

    var stored = tamis("import", folder, "--data", store, "--create-clients");
    var file =
        tamis(
            "import",
            folder.resolve("Toggl.csv"),
            "--mapping",
            "toggl-time",
            "--data",
            store,
            "--create-clients");
    var again = tamis("import", folder, "--data", store, "--create-clients");
    var undone = tamis("undo", "--data", store);

    assertThat(List.of(stored.status(), file.status(), again.status(), undone.status()))
        .containsOnly(ExitStatus.DONE);
    assertThat(again.out()).contains("Nothing new");
    assertThat(kept(store.resolve("facts/000001")))
        .containsExactly(
            "import.yaml.gz files: {\"**tickets.csv\": mine.yaml}",
            "mine.yaml.gz times: d/M/yyyy H:mm",
            "old/tickets.csv.gz Case,Company,Created",
            "tickets.csv.gz Case,Company,Created");
    assertThat(kept(store.resolve("facts/000002")))
        .containsExactly(
            "Toggl.csv.gz User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)",
            "import.yaml.gz files:",
            "toggl-time.yaml.gz tool: Toggl Track");
    assertThat(tamis("imports", "--data", store).out().lines()).hasSize(2);
  }

  /// Each kept file with its first line.
  private static List<String> kept(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> folder.relativize(file) + " " + firstLine(file))
          .toList();
    }
  }

  private static String firstLine(Path file) {
    try (var bytes = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(bytes.readAllBytes(), UTF_8).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void shipped_mappings_are_listed_and_shown_to_be_copied() {
    assertThat(tamis("mappings").out().lines())
        .hasSize(27)
        .anyMatch(line -> line.matches("toggl-time +Toggl Track: detailed time report"));
    assertThat(tamis("mappings", "show", "toggl-time").out())
        .startsWith("tool: Toggl Track\n")
        .contains("client_name: Client\n");
  }

  @Test
  void where_to_click_for_an_export_is_told_of_one_and_of_all() {
    assertThat(tamis("mappings", "where", "harvest-time").out())
        .isEqualTo(
            """
            harvest-time: Harvest: detailed time report
              Where: Reports > Detailed time, choose the days, Export > CSV.
              Tells: How long work took, and on which day. No time of day: nothing counts as after hours. There is no id: where a newer export changes what is known of its days, Tamis asks which holds.
            """);
    assertThat(tamis("mappings", "where").out())
        .contains("\nfec: FEC: ", "\nxero-invoices: Xero: ");
    assertThat(tamis("mappings", "where", "harvest").err())
        .contains("harvest is not", "harvest-time");
  }

  @Test
  void a_proposed_mapping_can_be_used_as_it_is_printed() throws IOException {
    write("proposed.yaml", tamis("map", folder.resolve("tickets.csv"), "--to", "tickets").out());

    var said =
        tamis(
            "check",
            folder.resolve("tickets.csv"),
            "--mapping",
            folder.resolve("proposed.yaml"),
            "--create-clients");

    assertThat(said.out()).startsWith("Table    Rows").endsWith("Everything is sound.\n");
  }
}
