package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A firm that writes no hours down: who decides says how many each client takes. In order.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HoursTests {

  private static RunningTamis tamis;
  private static Browser browser;
  private static String imported;

  @BeforeAll
  static void importWithoutHours() {
    tamis = RunningTamis.fresh();
    browser = tamis.browser();
    browser.becomesOwner(tamis.firstLink());
    assertThat(browser.get("/hours").body()).contains("Nothing was imported yet");
    var here = browser.beginsImport();
    send(here, "clients.csv", "client_id,name\nC1,Alpha\nC2,Beta\n");
    var bills = new StringBuilder("invoice_id,client_id,issued_on,total\n");
    for (int month = 1; month <= 12; month++) {
      bills.append("A%1$d,C1,2025-%1$02d-05,1000\nB%1$d,C2,2025-%1$02d-05,400\n".formatted(month));
    }
    send(here, "invoices.csv", bills.toString());
    send(here, "portfolio.yaml", "currency: EUR\n");
    browser.get(here);
    browser.post(here + "/store");
    imported = browser.onceDone(here);
    browser.get("/");
    browser.post("/caller-test/later");
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  @Order(1)
  void it_waits_for_who_decides_until_it_is_said() {
    assertThat(browser.get("/week").body())
        .contains("of 2 clients nothing is said", "href=\"/hours\"");
    assertThat(imported)
        .contains("without them nobody can be graded", "<a class=\"button\" href=\"/hours\">");
    assertThat(browser.get("/").body()).contains("<a class=\"button\" href=\"/hours\">");
    assertThat(tamis.browserOfNew("bookkeeper").get("/hours").statusCode()).isEqualTo(403);
  }

  @Test
  @Order(2)
  void a_number_that_is_none_is_told_beside_its_client_and_nothing_is_kept() {
    browser.get("/hours");

    var answer = browser.post("/hours", "hours-1", "5", "other-2", "plenty");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body().replace("&#39;", "'"))
        .contains("plenty isn’t a number of hours", "value=\"plenty\"");
    assertThat(browser.get("/hours").body()).doesNotContain("value=\"5\" checked");
  }

  @Test
  @Order(3)
  void what_is_tapped_or_typed_counts_at_once_and_says_by_whom() {
    browser.get("/hours");
    browser.post("/hours", "hours-1", "5", "hours-2", "", "other-2", "7,5");

    assertThat(browser.path()).isEqualTo("/hours?done=kept");
    assertThat(browser.get("/hours").body()).contains("value=\"5\" checked", "value=\"7.5\"");
    assertThat(browser.get("/").body())
        .contains("5.0 h", "7.5 h")
        .doesNotContain("class=\"button\" href=\"/hours\"");
    assertThat(browser.get("/week").body()).doesNotContain("nothing is said");
    assertThat(browser.get("/audit").body())
        .contains("Said how many hours a month Beta takes: 7.5");
  }

  @Test
  @Order(4)
  void a_number_that_is_tapped_takes_the_place_of_one_that_was_typed_before() {
    browser.get("/hours");
    browser.post("/hours", "hours-1", "5", "hours-2", "20", "other-2", "7.5");
    assertThat(browser.get("/hours").body()).contains("value=\"20\" checked");

    browser.get("/hours");
    browser.post("/hours", "hours-1", "5", "hours-2", "20", "other-2", "7.5");
    assertThat(browser.get("/hours").body()).contains("value=\"7.5\"");
  }

  @Test
  @Order(5)
  void an_answer_can_be_taken_back() {
    browser.get("/hours");
    browser.post("/hours", "hours-1", "5", "hours-2", "", "other-2", "");

    assertThat(browser.get("/week").body()).contains("of 1 client nothing is said");
    browser.get("/hours");
    browser.post("/hours", "hours-1", "5", "hours-2", "", "other-2", "");
    assertThat(browser.path()).isEqualTo("/hours?done=same");
  }

  private static void send(String here, String name, String text) {
    browser.sends(here, name, text.getBytes(StandardCharsets.UTF_8));
  }
}
