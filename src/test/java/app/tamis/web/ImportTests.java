package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// One firm's first days with Tamis, in order.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportTests {

  private static final Path SAMPLE = Path.of("samples/harbour");
  private static final Path DATA = RunningTamis.newData();
  private static RunningTamis tamis;
  private static Browser browser;

  @BeforeAll
  static void start() {
    tamis = RunningTamis.on(DATA);
    browser = tamis.browser();
    browser.becomesOwner(tamis.firstLink());
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  @Order(1)
  void a_first_import_asks_for_what_no_export_holds_then_the_board_shows_clients()
      throws IOException {
    var here = begin("harbour.zip", zip(sample()));
    assertThat(browser.get(here).body()).contains("What no export holds", "tickets.csv");

    assertThat(browser.with("Accept-Language", "de-CH").get(here).body())
        .contains(
            "are guessed from your files and your browser",
            "it can’t be changed later",
            "data-guess=\"zone\"")
        .contains("<option value=\"CHF\" selected>Swiss Franc (CHF)</option>")
        .contains("<option value=\"CH\" selected data-related=\"CHF\">Switzerland")
        .contains("value=\"Europe/Zurich\"");

    assertThat(settings(here, "Harbour IT", "Francs").body())
        .contains("Francs isn’t a currency", "value=\"Harbour IT\"");
    settings(here, "Harbour IT", "EUR");
    assertThat(browser.onceDone(here)).contains("What would come of it", "25,115");

    browser.post(here + "/store");
    assertThat(browser.onceDone(here)).contains("Imported", "records are new");
    assertThat(browser.get("/").body()).contains("Caller test").doesNotContain("of the revenue");
    browser.post("/caller-test/later");
    assertThat(browser.get("/").body()).contains("Clinique des Ormes", "of the revenue");
    assertThat(browser.get("/import").body()).contains("advice.csv, aliases.csv, calls.csv, …");
    assertThat(DATA.resolve("incoming")).isEmptyDirectory();
  }

  @Test
  @Order(2)
  void the_same_files_twice_change_nothing_and_it_says_so() throws IOException {
    var here = begin("harbour.zip", zip(sample()));
    look(here);
    assertThat(browser.onceDone(here)).contains("importing it changes nothing");

    browser.post(here + "/store");
    assertThat(browser.onceDone(here)).contains("already known");
    assertThat(browser.get("/import").body().split("/undo\"", -1)).hasSize(2);
  }

  @Test
  @Order(3)
  void a_messy_file_is_shown_and_imported_without_its_bad_rows() {
    var here =
        begin(
            "tickets.csv",
            """
            ticket_id,client_name,opened_at
            M1,Clinique des Orms,2025-03-01T10:00:00
            M2,Groupe Ferrand,yesterday
            M3,Nobody at all,2025-03-02T10:00:00
            M4,Groupe Ferrand,2025-03-03T10:00:00
            """
                .getBytes(StandardCharsets.UTF_8));
    look(here);
    assertThat(browser.onceDone(here)).contains("Whose are these names?", "Clinique des Ormes");
    browser.post(here + "/names", "whose-0", "", "whose-1", "");
    assertThat(browser.path()).endsWith("?unsaid=true");
    assertThat(browser.onceDone(here)).doesNotContain("still need an answer");
    assertThat(browser.get(here + "?unsaid=true").body()).contains("2 names still need an answer");

    browser.post(here + "/names", "whose-0", "C001", "whose-1", "out");
    assertThat(browser.onceDone(here))
        .contains("2 faults", "yesterday", "Import without the rows of these 2 faults");
    var rejects = browser.get(here + "/rejects?name=tickets.csv").body();
    assertThat(rejects)
        .contains("\"Tamis: line\",\"What would be accepted\",\"ticket_id\"")
        .contains("\"3#", "\",\"opened_at: ", ",M2,Groupe Ferrand,yesterday");

    var mended = rejects.replace("yesterday", "2025-03-01T09:00:00");
    assertThat(
            browser
                .put(
                    here + "/files?name=tickets.csv.rejects%20(1).csv",
                    mended.getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(200);
    assertThat(browser.get(here).body()).contains("tickets.csv").doesNotContain("rejects");
    var again =
        browser.put(
            here + "/files?name=tickets.csv.rejects.csv", rejects.getBytes(StandardCharsets.UTF_8));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("1 row isn’t in the file any more as it was");
    look(here);
    assertThat(browser.onceDone(here)).contains("1 fault", "Import without the row at fault");

    browser.post(here + "/store", "leavingOut", "true");
    assertThat(browser.onceDone(here)).contains("4 records are new", "1 row was left out");
  }

  @Test
  @Order(3)
  void rows_mended_after_the_import_are_taken_up_like_any_file() {
    var here =
        begin(
            "tickets.csv.rejects.csv",
            """
            Tamis: line,What would be accepted,ticket_id,client_name,opened_at
            4,client_name: a name,M3,Groupe Ferrand,2025-03-02T10:00:00
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(browser.get(here).body()).contains("<strong>tickets.csv</strong>");
    look(here);
    assertThat(browser.onceDone(here)).contains("What would come of it").doesNotContain("fault");
    browser.post(here + "/discard");
  }

  @Test
  @Order(4)
  void what_was_said_of_a_name_is_remembered() {
    var here =
        begin(
            "tickets.csv",
            "ticket_id,client_name,opened_at\nM5,Clinique des Orms,2025-03-01T11:00:00\n"
                .getBytes(StandardCharsets.UTF_8));
    look(here);
    assertThat(browser.onceDone(here))
        .contains("What would come of it")
        .doesNotContain("Whose are");
    browser.post(here + "/discard");
  }

  @Test
  @Order(5)
  void a_cancelled_import_leaves_the_facts_as_they_were() throws IOException {
    var before = browser.get("/import").body();
    var files = sample();
    files.replaceAll((name, text) -> text.replace("2024-01-", "2024-02-"));
    var here = begin("harbour.zip", zip(files));
    look(here);
    browser.onceDone(here);

    browser.post(here + "/store");
    browser.post(here + "/cancel");

    assertThat(browser.onceDone(here)).contains("Stopped", "the facts are as they were");
    browser.post(here + "/discard");
    assertThat(pastOf(browser.get("/import").body())).isEqualTo(pastOf(before));
  }

  @Test
  @Order(6)
  void a_portfolio_yaml_that_comes_later_is_told_and_changes_nothing() {
    var here = begin("portfolio.yaml", "target_rate: 120\n".getBytes(StandardCharsets.UTF_8));
    look(here);
    assertThat(browser.onceDone(here))
        .contains(
            "portfolio.yaml says other than the settings in force (target_rate: 120 instead of 90)")
        .contains("importing it changes nothing");
    browser.post(here + "/discard");
    assertThat(browser.get("/settings").body())
        .contains("The first settings, as they came with the facts")
        .contains("value=\"90\"");
  }

  @Test
  @Order(7)
  void an_undone_import_is_gone_and_the_board_follows_but_settings_stay() {
    browser.get("/import");
    assertThat(browser.get("/import/past/000001/undo").body())
        .contains("Undo the import of", "undone with it", "tickets.csv");

    browser.post("/import/past/000001/undo");

    assertThat(browser.path()).isEqualTo("/import?done=undone");
    assertThat(browser.get("/").body()).contains("Nothing was imported yet");

    var here = begin("clients.csv", "client_id,name\nC1,One\n".getBytes(StandardCharsets.UTF_8));
    assertThat(browser.get(here).body()).doesNotContain("What no export holds");
    browser.post(here + "/discard");
  }

  @Test
  void one_button_makes_new_clients_of_all_names_that_nobody_has_answered() {
    var here =
        begin(
            "tickets.csv",
            """
            ticket_id,client_name,opened_at
            R1,Quartz Partners,2025-03-01T10:00:00
            R2,Velvet SARL,2025-03-02T10:00:00
            R3,Velvet SAS,2025-03-03T10:00:00
            R4,velvet sas,2025-03-04T10:00:00
            """
                .getBytes(StandardCharsets.UTF_8));
    browser.put(
        here + "/files?name=clients.csv",
        "client_id,name\nC1,One\n".getBytes(StandardCharsets.UTF_8));
    look(here);
    assertThat(browser.onceDone(here))
        .contains(
            "<button class=\"quiet\" name=\"rest\" value=\"new\">All the rest are new clients");

    browser.post(
        here + "/names",
        "whose-0",
        "out",
        "whose-1",
        "",
        "whose-2",
        "",
        "whose-3",
        "",
        "rest",
        "new");

    assertThat(browser.onceDone(here))
        .contains("What would come of it", "What was read", "Month by month", "1 fault");
    assertThat(browser.get(here).body()).containsPattern("Clients</th><td class=\"number\">3</td>");
    browser.post(here + "/discard");
  }

  @Test
  void what_to_bring_is_said_with_where_to_click_in_each_tool_that_is_known() {
    assertThat(browser.get("/import").body())
        .contains("Three exports give a grade: tickets, hours worked, and bills with the payments")
        .contains(
            "<strong>Tickets</strong> <span class=\"soft\">Freshdesk, GLPI, Halo, Zammad</span>")
        .contains("<strong>Calls</strong> <span class=\"soft\">3CX, Asterisk</span>")
        .contains("Business &gt; Invoices &gt; Export.", "No time of day: nothing counts as after");
  }

  @Test
  void a_form_without_a_script_sends_files_too() {
    browser.get("/import");
    var page = browser.postFile("/import", "clients.csv", "client_id,name\nC1,One\n").body();
    assertThat(page).contains("What was sent", "clients.csv");
    browser.post(browser.path() + "/discard");
  }

  @Test
  void an_archive_in_an_archive_is_refused_in_a_sentence() throws IOException {
    var here = browser.beginsImport();
    var answer =
        browser.put(here + "/files?name=a.zip", zip(Map.of("../../evil.zip", "PK", "b.csv", "x")));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("holds another archive, evil.zip");
  }

  @Test
  void an_archives_files_stay_in_their_folder() throws IOException {
    var here = begin("a.zip", zip(Map.of("../../../clients.csv", "client_id,name\nC1,One\n")));
    assertThat(browser.get(here).body()).contains("clients.csv");
    assertThat(DATA.resolve("clients.csv")).doesNotExist();
    browser.post(here + "/discard");
  }

  @Test
  void a_document_that_is_meant_for_harm_is_refused_in_a_sentence_and_the_next_is_read()
      throws IOException {
    var laughs = new StringBuilder("a0: &a0 [x,x,x]\n");
    for (int n = 1; n <= 15; n++) {
      laughs.append("a%1$d: &a%1$d [*a%2$d,*a%2$d,*a%2$d]\n".formatted(n, n - 1));
    }
    var secret = Files.writeString(RunningTamis.newFolder().resolve("secret.yaml"), "password: 1");
    var told =
        Map.of(
            laughs.toString(),
            "import.yaml:1:5: &amp;a0 repeats a value by name",
            "files: " + "[".repeat(1_000),
            "more values within values than the 40",
            "files: \u0000",
            "the character U+0000 can't be read here",
            "# " + "x".repeat(3_000_000),
            "this text is too long",
            "files: {a.csv: '" + secret + "'}",
            "does not lie in this folder");

    for (var sent : told.entrySet()) {
      var here = begin("a.zip", zip(Map.of("import.yaml", sent.getKey(), "a.csv", "x\n1\n")));
      look(here);
      assertThat(browser.onceDone(here)).contains(sent.getValue()).doesNotContain("password");
      browser.post(here + "/discard");
    }
    assertThat(browser.get("/import").statusCode()).isEqualTo(200);
  }

  @Test
  void technicians_import_nothing_and_bookkeepers_may() {
    assertThat(tamis.browserOfNew("technician").get("/import").statusCode()).isEqualTo(403);
    assertThat(tamis.browserOfNew("bookkeeper").get("/import").statusCode()).isEqualTo(200);
  }

  private static String pastOf(String page) {
    return page.substring(page.indexOf("Past imports"));
  }

  private static String begin(String name, byte[] content) {
    var here = browser.beginsImport();
    browser.sends(here, name, content);
    return here;
  }

  private static void look(String here) {
    browser.get(here);
    browser.post(here + "/look");
  }

  private static java.net.http.HttpResponse<String> settings(
      String here, String name, String currency) {
    return browser.post(here + "/settings", "name", name, "currency", currency);
  }

  private static Map<String, String> sample() throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var all = Files.list(SAMPLE)) {
      for (var file : all.filter(each -> each.toString().endsWith(".csv")).toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
