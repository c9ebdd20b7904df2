package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// What is asked beside the board that an import would make, and what the answers do. In order: the
/// first import, and later ones.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PreviewQuestionsTests {

  @TempDir private static Path folder;
  private static RunningTamis tamis;
  private static Browser browser;

  @BeforeAll
  static void start() {
    tamis = RunningTamis.fresh();
    browser = tamis.browser();
    browser.becomesOwner(tamis.firstLink());
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  @Order(1)
  void the_letters_wait_for_the_feeling_and_a_rate_that_nothing_can_be_graded_without_is_asked()
      throws IOException {
    var here = sent(MadeExports.ofTheYear().haloHarvestQuickBooks(folder.resolve("year")));
    assertThat(browser.get(here).body())
        .contains("Halo: tickets of a list view", "What no export holds")
        .contains("<option value=\"GBP\" selected>");

    browser.post(here + "/settings", "name", "Northgate IT", "currency", "GBP", "country", "GB");
    assertThat(browser.onceDone(here)).contains("Whose are these names?");
    browser.post(here + "/names", "rest", "new");
    assertThat(browser.onceDone(here))
        .containsPattern("\\d+ rows, \\d+ clients, Jan to Dec 2025")
        .contains("The feeling comes before the figures", "Show the letters now")
        .doesNotContain("What should an hour bring?", "class=\"column");

    browser.post("/caller-test/later", "to", here);
    assertThat(browser.path()).isEqualTo(here);
    assertThat(browser.get(here).body())
        .contains("What should an hour bring?", "can be graded yet");

    browser.post(here + "/rate", "target_rate", "much");
    assertThat(browser.get(browser.path()).body())
        .contains("much isn’t an amount", "value=\"much\"");

    browser.post(here + "/rate", "target_rate", "85");
    assertThat(browser.onceDone(here))
        .contains("class=\"column", "Moor Lane Surgery")
        .doesNotContain("What should an hour bring?");
    assertThat(browser.get("/").body()).contains("Nothing was imported yet.");

    browser.post(here + "/store");
    assertThat(browser.onceDone(here))
        .contains("Imported", "“Street rate” isn’t set: the target rate stands in for it");
  }

  @Test
  @Order(2)
  void a_later_preview_says_who_moves_against_now_and_stores_nothing() {
    var before = browser.get("/clients.csv").body();

    var here = browser.beginsImport();
    send(
        here,
        "invoices.csv",
        "invoice_id,client_id,issued_on,total\nX1,moor-lane-surgery,2025-12-20,60000\n");
    browser.post(here + "/sent");

    assertThat(browser.onceDone(here))
        .contains("The board of what is in force stays as it is until you import.")
        .containsPattern("\\d clients? moves?|No client moves")
        .contains("1 new");
    assertThat(browser.get("/clients.csv").body()).isEqualTo(before);
    browser.post(here + "/discard");
  }

  @Test
  @Order(3)
  void a_known_number_of_another_day_is_asked_and_takes_the_place_only_if_somebody_says_so() {
    var here = browser.beginsImport();
    send(
        here,
        "invoices.csv",
        "invoice_id,client_id,issued_on,total\n5100,ridgeway-surveyors,2026-01-01,999\n");
    browser.post(here + "/sent");

    assertThat(browser.onceDone(here))
        .contains("an earlier import told of Ridgeway Surveyors Ltd, 1 January 2025")
        .contains("The files are right: replace what is known");

    browser.post(here + "/replace");

    assertThat(browser.onceDone(here))
        .contains("1 changed")
        .doesNotContain("an earlier import told");
    browser.post(here + "/discard");
  }

  @Test
  @Order(4)
  void what_two_tools_tell_is_never_added_up_unless_somebody_says_that_both_count()
      throws IOException {
    var month = MadeExports.ofTheMonthAfter();
    var here = browser.beginsImport();
    for (var file :
        List.of(
            month.haloHarvestQuickBooks(folder.resolve("one")).get(1),
            month.freshdeskClockifyPennylane(folder.resolve("other")).get(1))) {
      send(here, file.getFileName().toString(), Files.readString(file));
    }
    browser.post(here + "/sent");

    assertThat(browser.get(here).body())
        .contains("what two tools tell is never added up", "Both count");
    browser.post(here + "/look");
    assertThat(browser.onceDone(here)).contains("This can’t be imported as it is");

    browser.post(here + "/both");
    assertThat(browser.onceDone(here)).contains("What would come of it", "Hours worked");
    browser.post(here + "/discard");
  }

  @Test
  @Order(5)
  void a_newer_export_of_known_days_takes_their_place_only_if_somebody_says_so()
      throws IOException {
    var year = MadeExports.ofTheYear().haloHarvestQuickBooks(folder.resolve("again")).get(1);
    var corrected = Files.readString(year).replaceFirst("(Visit \\d+),2,", "$1,5,");
    var here = browser.beginsImport();
    send(here, "harvest_time_report.csv", corrected);
    browser.post(here + "/sent");

    assertThat(browser.onceDone(here))
        .contains("a changed one that an earlier file told of the same days")
        .contains("It is the newer export: replace what is known of these days");

    browser.post(here + "/replace-period");

    assertThat(browser.onceDone(here))
        .contains("give way to", "1 changed")
        .doesNotContain("a changed one that");
    browser.post(here + "/discard");
  }

  @Test
  @Order(6)
  void where_all_days_of_a_known_tool_can_be_read_two_ways_it_says_where_to_say_which()
      throws IOException {
    var tickets = MadeExports.ofTheMonthAfter().haloHarvestQuickBooks(folder.resolve("early"));
    var days = Files.readString(tickets.getFirst());
    var header = days.lines().findFirst().orElseThrow();
    var early = days.lines().filter(line -> line.contains("08/01/2026")).findFirst().orElseThrow();
    var here = browser.beginsImport();
    send(here, "Tickets.csv", header + "\n" + early + "\n");
    browser.post(here + "/sent");
    assertThat(browser.onceDone(here)).contains("“Read it otherwise” beside the file asks which");

    var asked = browser.get(here + "/mapping?name=Tickets.csv").body();

    assertThat(asked).contains("Does 08/01/2026 10:00 mean 8 January or 1 August?");
    browser.post(here + "/discard");
  }

  @Test
  @Order(7)
  void a_status_that_nobody_knows_is_asked_beside_the_preview_once() {
    var first = tickets("900001,Moor Lane Surgery,On hold – vendor,25/01/2026 10:00,\n");

    assertThat(browser.onceDone(first))
        .contains("What the files don’t say by themselves")
        .contains("Which of these count, by what stands in Status?")
        .contains("On hold – vendor (one row): not known")
        .contains("1 row, 1 client, Jan 2026");
    browser.post(first + "/words", "question", "0");
    assertThat(browser.onceDone(first))
        .doesNotContain("by themselves")
        .contains("left out: 1 where Status is On hold – vendor");
    browser.post(first + "/discard");

    var next = tickets("900002,Moor Lane Surgery,On hold – vendor,26/01/2026 10:00,\n");
    assertThat(browser.onceDone(next)).doesNotContain("by themselves");
    browser.post(next + "/discard");
  }

  private static String tickets(String row) {
    var here = browser.beginsImport();
    send(here, "halo tickets.csv", "Ticket ID,Client,Status,Date Opened,Date Closed\n" + row);
    browser.post(here + "/sent");
    return here;
  }

  @Test
  @Order(8)
  void what_comes_every_month_is_asked_by_what_bills_say_and_can_be_left_for_later() {
    var here = browser.beginsImport();
    send(
        here,
        "details.csv",
        """
        Client Name,Invoice #,Date Issued,Invoice Status,Date Paid,Item Name,Item Description,Quantity,Line Subtotal,Tax 1 Amount,Tax 2 Amount,Line Total,Currency
        Moor Lane Surgery,F1,2026-01-31,paid,2026-02-20,"Care, all in – January 2026",,1,1000.00,0,0,1000.00,GBP
        Moor Lane Surgery,F2,2026-02-28,paid,2026-03-20,"Care, all in – February 2026",,1,1000.00,0,0,1000.00,GBP
        """);
    browser.post(here + "/both");

    assertThat(browser.onceDone(here))
        .contains("Which of these come every month?", "(2 lines, 2,000.00 in all)")
        .contains(">Import<");
    browser.post(here + "/words", "question", "monthly", "ticked", "Care, all in – *");
    assertThat(browser.onceDone(here)).doesNotContain("Which of these come every month?");
    assertThat(browser.get("/import/mappings?name=details").body())
        .contains("like: freshbooks-invoices", "Care, all in – *\": recurring");
    browser.post(here + "/discard");
  }

  private static String sent(List<Path> files) throws IOException {
    var here = browser.beginsImport();
    for (var file : files) {
      send(here, file.getFileName().toString(), Files.readString(file));
    }
    browser.post(here + "/sent");
    return here;
  }

  private static void send(String here, String name, String text) {
    browser.sends(here, name, text.getBytes(StandardCharsets.UTF_8));
    browser.get(here);
  }
}
