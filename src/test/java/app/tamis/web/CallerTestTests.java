package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A firm with three clients, and one that has left.
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class CallerTestTests {

  private static RunningTamis tamis;

  @BeforeAll
  static void start() throws IOException {
    var data = RunningTamis.newData();
    importClients(data);
    tamis = RunningTamis.on(data);
    tamis.clock().turn(Duration.ofDays(toMidQuarter()));
    var browser = tamis.browser();
    browser.becomesOwner(tamis.firstLink());
    browser.post("/caller-test/later");
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void nobody_sees_a_grade_before_the_test_and_everybody_after() {
    var manager = tamis.browserOfNew("manager");
    assertThat(manager.path()).isEqualTo("/caller-test");
    manager.get("/test/grades?of=K%26L");
    assertThat(manager.path()).isEqualTo("/caller-test?to=/test/grades?of=K%26L");

    finish(manager, "dread");

    assertThat(manager.path()).isEqualTo("/caller-test/thanks");
    assertThat(manager.get("/test/grades").body()).isEqualTo("grades");
    manager.get("/");
    assertThat(manager.path()).isEqualTo("/");
  }

  @Test
  void whoever_puts_it_off_is_asked_again_after_a_week() {
    var manager = tamis.browserOfNew("manager");
    manager.get("/caller-test?to=/test/grades");
    manager.post("/caller-test/later", "to", "/test/grades");
    assertThat(manager.path()).isEqualTo("/test/grades");

    tamis.clock().turn(Duration.ofDays(6));
    manager.get("/test/grades");
    assertThat(manager.path()).isEqualTo("/test/grades");
    tamis.clock().turn(Duration.ofDays(2));
    manager.get("/test/grades");
    assertThat(manager.path()).startsWith("/caller-test");
    tamis.clock().turn(Duration.ofDays(-8));
  }

  @Test
  void a_technician_takes_part_and_never_gets_to_the_board() {
    var technician = tamis.browserOfNew("technician");
    assertThat(technician.path()).isEqualTo("/caller-test");
    var round = technician.get("/caller-test/round").body();
    assertThat(round).contains("Alpha", "Béta &amp; Fils", "Gamma").doesNotContain("Long Gone");

    finish(technician, "sigh");

    technician.get("/");
    assertThat(technician.path()).isEqualTo("/caller-test/thanks");
    assertThat(technician.get("/test/grades").statusCode()).isEqualTo(403);
    assertThat(technician.get("/caller-test/people").statusCode()).isEqualTo(403);
  }

  @Test
  void a_bookkeeper_isnt_asked() {
    var bookkeeper = tamis.browserOfNew("bookkeeper");

    assertThat(bookkeeper.path()).isEqualTo("/");
    assertThat(bookkeeper.get("/caller-test").statusCode()).isEqualTo(403);
  }

  @Test
  void a_tap_is_saved_at_once_and_can_be_taken_back() {
    var technician = tamis.browserOfNew("technician");
    technician.get("/caller-test/round");
    assertThat(tap(technician, "C1", "delight")).contains("1 of 3");
    assertThat(tap(technician, "C2", "unknown")).contains("2 of 3");
    assertThat(tap(technician, "C2", "nonsense")).contains("2 of 3");
    assertThat(tap(technician, "LEFT", "dread")).contains("2 of 3");
    assertThat(checked(technician))
        .containsExactlyInAnyOrder("answer.C1=delight", "answer.C2=unknown");
    assertThat(technician.get("/caller-test").body())
        .contains("Go on where you stopped", "One name to go");

    assertThat(tap(technician, "C1", "")).contains("1 of 3");
    technician.get("/caller-test/round");
    technician.post(
        "/caller-test/round", "answer.C2", "unknown", "answer.C3", "even", "clear", "C2");

    assertThat(checked(technician)).containsExactly("answer.C3=even");
  }

  @Test
  void names_that_are_still_open_are_counted_at_the_end() {
    var technician = tamis.browserOfNew("technician");
    technician.get("/caller-test/round");

    var again = technician.post("/caller-test/round", "answer.C1", "pleased");

    assertThat(again.body()).contains("2 names are still open");
    technician.get("/caller-test/thanks");
    assertThat(technician.path()).isEqualTo("/caller-test");
  }

  /// So that no quarter ends in the middle of a test.
  static long toMidQuarter() {
    var today = LocalDate.now(Clock.systemUTC());
    return 45L - today.get(IsoFields.DAY_OF_QUARTER);
  }

  private static void finish(Browser browser, String reply) {
    browser.get("/caller-test/round");
    browser.post(
        "/caller-test/round", "answer.C1", reply, "answer.C2", reply, "answer.C3", "unknown");
  }

  private static String tap(Browser browser, String client, String reply) {
    browser.with("HX-Request", "true");
    var answer = browser.post("/caller-test/round", "answer." + client, reply);
    browser.with("HX-Request", "false");
    assertThat(answer.body()).doesNotContain("<html");
    return answer.body();
  }

  private static List<String> checked(Browser browser) {
    return Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]+)\" form=\"round\" checked")
        .matcher(browser.get("/caller-test/round").body())
        .results()
        .map(found -> found.group(1) + "=" + found.group(2))
        .toList();
  }

  static void importClients(Path data) throws IOException {
    var folder = Files.createTempDirectory("tamis-firm");
    var zone = ZoneId.of("Europe/Paris");
    var lastMonth = LocalDate.ofInstant(Instant.now(), zone).minusMonths(2);
    Files.writeString(folder.resolve("portfolio.yaml"), "time_zone: Europe/Paris\n");
    Files.writeString(
        folder.resolve("clients.csv"),
        "client_id,name,until\nC1,Alpha,\nC2,Béta & Fils,\nC3,Gamma,\nLEFT,Long Gone,%s\n"
            .formatted(lastMonth));
    Files.writeString(
        folder.resolve("tickets.csv"),
        "ticket_id,client_id,opened_at\nT1,C1,%sT10:00\n".formatted(lastMonth));
    try (var opened = FactsFolder.open(folder)) {
      new Facts(Clock.system(ZoneOffset.UTC), _ -> {})
          .importInto(data, opened, ImportOptions.STRICT, _ -> {});
    }
  }
}
