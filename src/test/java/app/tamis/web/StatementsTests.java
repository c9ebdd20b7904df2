package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A month of statements, looked at, worded and sent.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class StatementsTests {

  private static final String FIRST = "/statements/2025-12/1";

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(Instant.parse("2026-01-05T10:00:00Z"));
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void the_month_that_is_over_stands_there_with_what_is_to_be_looked_at_first() {
    var page = owner.get("/statements").body();

    assertThat(page).contains("December 2025", "to look at", "Send ", FIRST);
  }

  @Test
  void a_month_of_which_nobody_has_a_record_is_said_to_be_missing_once() {
    assertThat(owner.get("/statements?month=2026-01").body())
        .contains("Nothing of January 2026 is on record for any client");
    assertThat(owner.get("/statements?month=2025-12").body()).doesNotContain("on record for any");
  }

  @Test
  void a_statement_is_put_in_other_words_held_back_and_let_go() {
    owner.get("/statements/2025-12/2");

    assertThat(
            owner
                .post("/statements/2025-12/2/say", "opening", "Merci pour ce mois.", "advice", "")
                .body())
        .contains("Merci pour ce mois.")
        .doesNotContain("Notre conseil");
    assertThat(owner.post("/statements/2025-12/2/hold").body()).contains("Held back");
    assertThat(owner.post("/statements/2025-12/2/release").body())
        .contains("It isn’t held back any more");
    assertThat(owner.post("/statements/2025-12/2/say", "opening", " ").statusCode()).isEqualTo(422);
  }

  @Test
  void a_question_that_came_back_is_work_of_the_week_until_it_is_answered() {
    owner.get("/statements/2025-12/3");
    assertThat(
            owner
                .post(
                    "/statements/2025-12/3/ask", "what", "Why so many patches?", "on", "2026-01-04")
                .body())
        .contains("Why so many patches?", "Asked on 4 January 2026");
    assertThat(owner.get("/week").body()).contains("Why so many patches?");

    var page = owner.get("/statements/2025-12/3").body();
    var question = page.replaceAll("(?s).*name=\"question\" value=\"([^\"]+)\".*", "$1");
    owner.post(
        "/statements/2025-12/3/answer",
        "question",
        question,
        "answer",
        "Windows had a busy month.");

    assertThat(owner.get("/statements/2025-12/3").body()).contains("Windows had a busy month.");
    assertThat(owner.get("/week").body()).doesNotContain("Why so many patches?");
  }

  @Test
  void figures_are_there_as_json_pdf_and_lines_for_an_invoicing_tool() {
    assertThat(owner.get(FIRST + "/statement.json").body())
        .contains("\"month\":\"2025-12\"", "patches_installed");
    assertThat(owner.get(FIRST + "/statement.pdf").body()).startsWith("%PDF");
    assertThat(owner.get("/statements/bills.csv?month=2025-12&layout=xero").body())
        .startsWith("*ContactName,EmailAddress")
        .contains("31/12/2025");
    assertThat(owner.get("/statements/bills.csv?month=2025-12&layout=paper").statusCode())
        .isEqualTo(404);
  }

  @Test
  void without_a_mail_server_nothing_can_be_rehearsed_and_what_leaves_waits_to_be_sent_by_hand() {
    var path = "/statements/2025-12/5";
    owner.get(path);
    assertThat(owner.post(path + "/rehearse").statusCode()).isEqualTo(200);

    var page = owner.post(path + "/send").body();

    assertThat(page).contains("On its way");
    assertThat(owner.post(path + "/hold").body()).contains("Nothing was changed");
  }

  @Test
  void a_technician_sees_none_of_it_and_a_month_to_come_isnt_there() {
    assertThat(tamis.browserPastTheTest("technician").get("/statements").statusCode())
        .isEqualTo(403);
    assertThat(owner.get("/statements/2026-02/1").statusCode()).isEqualTo(404);
  }
}
