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

/// Files of a tool that Tamis knows nothing of, in order.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MappingPagesTests {

  private static final String PLAIN =
      """
      Ticket no,Opened,Company,Source,Priority,Subject,Status
      1,31/01/2025 10:00,Brun & Fils,Phone,Medium,Printer,Open
      2,31/01/2025 11:00,Brun & Fils,E-mail,Medium,Printer,Closed
      """;

  private static final String EXPORT =
      """
      Case #;Company;Raised;Topic
      1;Hôtel Azur;03/04/2025 10:00;Printer
      2;Brun & Fils;05/06/2025 11:30;Mail
      """;

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
  void a_strange_file_is_guessed_at_and_its_doubtful_days_are_asked_about() {
    var here = begin("Desk export 2025-06.csv", EXPORT);
    assertThat(browser.get(here).body()).contains("Unknown", "Say what it is");

    var guess = mapping(here, "Desk export 2025-06.csv");
    assertThat(guess)
        .contains("<option value=\"tickets\" selected>Tickets</option>")
        .contains("Raised – 03/04/2025 10:00")
        .contains("value=\"desk export\"", "Brun &amp; Fils");

    assertThat(keep(here, "desk export", "from-opened_at", "").body())
        .contains("Opened", "This can’t be left out", "Raised – 03");
    assertThat(keep(here, "desk export", "from-opened_at", "Raised").body())
        .contains("Does 03/04/2025 10:00 mean 3 April or 4 March?", "Choose one of these");
    assertThat(keep(here, "desk export", "days", "second").body())
        .contains("Read through the mapping “desk export”");

    browser.post(here + "/settings", "name", "Harbour IT");
    assertThat(browser.onceDone(here)).contains("Clients made of names", "Hôtel Azur");
    browser.post(here + "/names");
    assertThat(browser.onceDone(here)).contains("What would come of it");
    browser.post(here + "/store");
    assertThat(browser.onceDone(here)).contains("Imported");
    assertThat(browser.get("/import").body())
        .contains(
            "Case #, Company, Raised", "Saved by Olive Owner", "<td role=\"cell\">Olive Owner");
  }

  @Test
  @Order(2)
  void the_next_file_with_the_same_columns_is_known() {
    var here = begin("Desk export 2025-07.csv", EXPORT.replace("\n1;", "\n7;"));
    assertThat(browser.get(here).body()).contains("Read through the mapping “desk export”");

    browser.post(here + "/look");
    assertThat(browser.onceDone(here)).contains("What would come of it");
    browser.post(here + "/discard");
  }

  @Test
  @Order(3)
  void a_saved_mapping_is_changed_as_it_is_written_and_its_faults_are_named() {
    assertThat(browser.get("/import/mappings?name=desk%20export").body())
        .contains("opened_at: Raised", "Saved by Olive Owner");

    var refused =
        browser.post("/import/mappings", "name", "desk export", "yaml", "tables:\n  tikets: {}\n");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Line 2", "<code>tikets: {}</code>", "tickets");
    assertThat(browser.get("/import/mappings?name=desk%20export").body())
        .contains("opened_at: Raised");
  }

  @Test
  @Order(4)
  void a_mapping_can_be_written_instead_of_chosen() {
    var here = begin("colours.csv", "Colour,Size\nred,5\n");
    var page = here + "/mapping?name=colours.csv";
    browser.get(page);

    var refused = writtenAs(here, "Tables: {}\n");
    assertThat(refused).contains("<details open>", "Line 1");
    var kept =
        writtenAs(here, "tables:\n  clients:\n    columns: {client_id: Colour, name: Colour}\n");
    assertThat(kept).contains("Read through the mapping “colours”");
    browser.get(page);
    assertThat(
            writtenAs(here, "tables:\n  clients:\n    columns: {client_id: Size, name: Colour}\n"))
        .contains("Read through the mapping “colours”");
    assertThat(browser.get("/import/mappings?name=colours").body()).contains("client_id: Size");
    browser.get(here);
    browser.post(here + "/discard");
  }

  @Test
  @Order(4)
  void a_name_that_another_mapping_bears_is_refused_and_that_one_stays() {
    var before = browser.get("/import/mappings?name=desk%20export").body();
    var here = begin("colours.csv", "Shade,Size\nred,5\n");
    browser.get(here + "/mapping?name=colours.csv");

    var chosen =
        browser.post(
            here + "/mapping?name=colours.csv",
            "table",
            "clients",
            "as",
            "Desk Export",
            "from-name",
            "Shade");
    assertThat(chosen.statusCode()).isEqualTo(422);
    assertThat(chosen.body())
        .contains("id=\"as-fault\">There is a saved mapping desk export already");

    var written =
        browser.post(
            here + "/mapping/yaml",
            "name",
            "colours.csv",
            "table",
            "clients",
            "yaml-as",
            "desk export",
            "yaml",
            "tables:\n  clients:\n    columns: {client_id: Shade, name: Shade}\n");
    assertThat(written.statusCode()).isEqualTo(422);
    assertThat(written.body())
        .contains(
            "<details open>",
            "id=\"yaml-as-fault\">There is a saved mapping desk export already",
            "client_id: Shade");
    assertThat(textOf(browser.get("/import/mappings?name=desk%20export").body()))
        .isEqualTo(textOf(before));
    browser.get(here);
    browser.post(here + "/discard");
  }

  @Test
  @Order(4)
  void a_spoiled_mapping_is_listed_with_its_faults_and_mended() throws IOException {
    var file = DATA.resolve("mappings/odd desk.yaml");
    Files.writeString(file, "# Saved in Tamis at 2025-99-99T10:00:00Z by Olive\ntables: [");

    assertThat(browser.get("/import").body())
        .contains("odd desk", "reads no file until it is mended", "Line 1");
    assertThat(browser.get("/import/mappings?name=odd%20desk").body())
        .contains("Saved by Olive", "One fault is to be mended", "tables: [</textarea>");

    browser.post(
        "/import/mappings",
        "name",
        "odd desk",
        "yaml",
        "tables: {clients: {columns: {client_id: Shade, name: Shade}}}\n");
    assertThat(browser.get("/import").body())
        .contains("odd desk", "Reads Shade")
        .doesNotContain("reads no file until it is mended");

    Files.writeString(file, "tables: [");
    browser.get("/import/mappings/removal?name=odd%20desk");
    browser.post("/import/mappings/removal?name=odd%20desk");
    assertThat(file).doesNotExist();
  }

  @Test
  @Order(4)
  void units_of_time_and_words_of_a_status_are_asked_about_in_place() {
    var entries =
        """
        Company,Start,Time Spent,Status
        Oak,2025-03-11 09:00,1.5,Approved
        Oak,2025-03-12 09:00,0.25,Deleted
        Oak,2025-03-13 09:00,7.75,Parked
        """;
    var here = begin("hours.csv", entries);
    assertThat(mapping(here, "hours.csv"))
        .contains("Guessed from its columns and values")
        .contains("In what is 0.25 written in Time Spent?", "in hours: 9 h 30 min in all")
        .contains("in minutes: 9 min 30 s in all")
        .contains("Which of these count, by what stands in Status?")
        .contains("Parked (one row, 7 h 45 min in all): not known");
    assertThat(mapping(here, "hours.csv"))
        .contains("type=\"checkbox\" name=\"counts-Status\" value=\"Approved\" checked")
        .doesNotContain("value=\"Deleted\" checked");

    var unanswered = keepHours(here, "", "Approved");
    assertThat(unanswered.statusCode()).isEqualTo(422);
    assertThat(unanswered.body())
        .contains("id=\"lengths-fault\">Choose one of these")
        .doesNotContain("value=\"Parked\" checked");

    keepHours(here, "minutes", "Approved");
    assertThat(browser.get("/import/mappings?name=hours").body())
        .contains("minutes: Time Spent\n", "Status: {not: [Parked, Deleted]}");
    browser.post("/import/mappings/removal?name=hours");
    browser.get(here);
    browser.post(here + "/discard");
  }

  @Test
  @Order(4)
  void what_else_a_file_of_bills_holds_can_be_unticked() {
    var here =
        begin(
            "bills.csv",
            """
            Bill number,Customer,Bill date,Item,Quantity,Price,Total,Date Paid
            I1,Oak,2025-01-05,Support,2,50.00,1200.00,2025-02-05
            I1,Oak,2025-01-05,Server,1,900.00,1200.00,2025-02-05
            """);
    assertThat(mapping(here, "bills.csv"))
        .contains("What else does it hold?")
        .contains("name=\"also\" value=\"invoice_lines\" checked")
        .contains("name=\"also\" value=\"payments\" checked");

    var refused = keepBills(here, "Desk/Export");
    assertThat(refused.body())
        .contains("name=\"also\" value=\"invoice_lines\" checked")
        .doesNotContain("name=\"also\" value=\"payments\" checked");
    keepBills(here, "bills");

    assertThat(browser.get("/import/mappings?name=bills").body())
        .contains("invoices:", "invoice_lines:")
        .doesNotContain("payments:");
    browser.post("/import/mappings/removal?name=bills");
    browser.get(here);
    browser.post(here + "/discard");
  }

  /// With the lines, and without the payments.
  private static java.net.http.HttpResponse<String> keepBills(String here, String as) {
    browser.get(here + "/mapping?name=bills.csv");
    return browser.post(
        here + "/mapping?name=bills.csv",
        "table",
        "invoices",
        "as",
        as,
        "from-invoice_id",
        "Bill number",
        "from-client_name",
        "Customer",
        "from-issued_on",
        "Bill date",
        "from-total",
        "Total",
        "also-asked",
        "invoice_lines",
        "also-asked",
        "payments",
        "also",
        "invoice_lines");
  }

  private static java.net.http.HttpResponse<String> keepHours(
      String here, String unit, String counting) {
    browser.get(here + "/mapping?name=hours.csv");
    return browser.post(
        here + "/mapping?name=hours.csv",
        "table",
        "time_entries",
        "as",
        "hours",
        "from-client_name",
        "Company",
        "from-started_at",
        "Start",
        "from-minutes",
        "Time Spent",
        "asked",
        "Status",
        "counts-Status",
        counting,
        unit.isEmpty() ? "none" : "lengths",
        unit);
  }

  @Test
  @Order(4)
  void of_a_long_file_it_is_said_that_only_its_beginning_was_looked_at() {
    var content = "Shade,Size\n" + "red,12345\n".repeat(1_700_000);
    var here = begin("long.csv", content);
    assertThat(mapping(here, "long.csv")).contains("only its first 16 MB were looked at");
    browser.post(here + "/discard");

    here = begin("short.csv", "Shade,Size\nred,5\n");
    assertThat(mapping(here, "short.csv")).doesNotContain("16 MB");
    browser.post(here + "/discard");
  }

  private static String textOf(String page) {
    return page.substring(page.indexOf("<textarea"), page.indexOf("</textarea>"));
  }

  @Test
  @Order(4)
  void a_file_of_another_tool_may_bear_a_tables_name_while_clients_are_added() {
    var here = begin("clients.csv", "Company;Mail\nHôtel Azur;a@example.org\n");
    browser.get(here + "/mapping?name=clients.csv");
    var sent =
        browser
            .post(
                here + "/mapping?name=clients.csv",
                "table",
                "clients",
                "as",
                "our clients",
                "from-name",
                "Company",
                "from-email",
                "Mail")
            .body();
    assertThat(sent).contains("Read through the mapping “our clients”");
    browser.put(
        here + "/files?name=tickets.csv",
        "ticket_id,client_name,opened_at\nN1,Newcomer,2025-03-01T10:00\n"
            .getBytes(StandardCharsets.UTF_8));
    browser.post(here + "/look");
    assertThat(browser.onceDone(here)).contains("Newcomer").doesNotContain("our clients.yaml");

    browser.post(here + "/names", "whose-0", "new");

    assertThat(browser.onceDone(here)).contains("What would come of it").doesNotContain("fault");
    browser.post(here + "/discard");
  }

  private static String writtenAs(String here, String yaml) {
    return browser
        .post(
            here + "/mapping/yaml",
            "name",
            "colours.csv",
            "table",
            "clients",
            "yaml-as",
            "colours",
            "yaml",
            yaml)
        .body();
  }

  @Test
  @Order(5)
  void a_removed_mapping_is_gone_and_what_it_brought_stays() {
    assertThat(browser.get("/import/mappings/removal?name=desk%20export").body())
        .contains("What was imported through it stays");

    browser.post("/import/mappings/removal?name=desk%20export");

    assertThat(browser.path()).isEqualTo("/import?done=mapping-removed");
    var here = begin("Desk export 2025-08.csv", EXPORT);
    assertThat(browser.get(here).body()).contains("Unknown");
    browser.post(here + "/discard");
    assertThat(browser.get("/audit").body())
        .contains("Saved the mapping desk export", "Removed the mapping desk export");
  }

  @Test
  @Order(6)
  void a_file_that_leaves_no_doubt_is_read_without_a_question_and_may_be_read_otherwise() {
    var here = begin("Plain list.csv", PLAIN);

    browser.post(here + "/sent");

    assertThat(browser.onceDone(here))
        .contains("Guessed from its columns and values, which leave no doubt", "Read it otherwise")
        .doesNotContain("Unknown");
    assertThat(mapping(here, "Plain list.csv")).contains("value=\"plain list\"");
    assertThat(browser.get("/import").body()).contains("plain list", "Reads Ticket no");
    browser.post(here + "/discard");
    var later = begin("Plain list of July.csv", PLAIN);
    assertThat(browser.get(later).body()).contains("Read through the mapping “plain list”");
    browser.post(later + "/discard");
  }

  @Test
  @Order(7)
  void where_one_thing_is_in_doubt_somebody_is_asked() {
    for (var doubtful :
        List.of(
            PLAIN.replace("31/01/2025", "01/02/2025"),
            PLAIN.replace("Ticket no", "Colour"),
            PLAIN.replace("Closed\n", "Merged\n"))) {
      var here = begin("Doubtful.csv", doubtful.replace("Opened", "Opened at"));

      browser.post(here + "/sent");

      assertThat(browser.onceDone(here)).as(doubtful).contains("Unknown", "Say what it is");
      browser.post(here + "/discard");
    }
  }

  private static java.net.http.HttpResponse<String> keep(
      String here, String as, String field, String value) {
    browser.get(here + "/mapping?name=Desk%20export%202025-06.csv");
    return browser.post(
        here + "/mapping?name=Desk%20export%202025-06.csv",
        "table",
        "tickets",
        "as",
        as,
        "from-ticket_id",
        "Case #",
        "from-client_name",
        "Company",
        "from-opened_at",
        field.equals("from-opened_at") ? value : "Raised",
        field,
        value);
  }

  private static String mapping(String here, String file) {
    return browser.get(here + "/mapping?name=" + file.replace(" ", "%20")).body();
  }

  private static String begin(String name, String content) {
    var here = browser.beginsImport();
    browser.sends(here, name, content.getBytes(StandardCharsets.UTF_8));
    return here;
  }
}
