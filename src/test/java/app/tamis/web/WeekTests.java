package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What each person is to do on the sample portfolio, whose facts end with 2025.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class WeekTests {

  static final Instant MID_JANUARY = Instant.parse("2026-01-15T10:00:00Z");

  private static RunningTamis tamis;

  /// Somebody else in each test, who has done nothing yet.
  private Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(MID_JANUARY);
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @BeforeEach
  void comeIn() {
    owner = tamis.browserPastTheTest("owner");
  }

  @AfterEach
  void leaveAsItWas() {
    tamis.clock().turn(Duration.between(tamis.clock().instant(), MID_JANUARY));
    var other = tamis.ownersBrowser();
    for (int client = 1; client <= 5; client++) {
      other.get("/clients/" + client + "/decisions");
      other.post("/clients/" + client + "/decisions/grade/end");
    }
  }

  @Test
  void what_moved_waits_for_who_decides_until_they_have_looked() {
    assertThat(week(owner))
        .contains("The month end of 31 December 2025 is graded, and you haven’t looked yet")
        .contains("href=\"/moved\">See what moved");
    assertThat(week(tamis.browserOfNew("bookkeeper"))).doesNotContain("See what moved");

    owner.get("/moved");

    assertThat(week(owner)).doesNotContain("See what moved");
    assertThat(week(tamis.browserPastTheTest("manager"))).contains("See what moved");
  }

  @Test
  void the_caller_test_waits_for_who_takes_calls_put_off_or_not() {
    assertThat(week(owner)).contains("The caller test runs until 29 January 2026, and 4");

    assertThat(week(tamis.browserOfNew("technician")))
        .contains("Take the caller test")
        .doesNotContain("See what moved", "/import", "/people");
    assertThat(week(tamis.browserOfNew("bookkeeper"))).contains("Nothing is waiting for you.");
  }

  @Test
  void a_grade_set_by_hand_is_told_a_fortnight_before_it_ends_and_not_which_it_is() {
    give("2026-01-30");
    assertThat(week(owner)).doesNotContain("The grade that");

    give("2026-01-29");
    assertThat(week(owner))
        .containsPattern("The grade that .* set by hand for .* is in force until 29 January 2026")
        .contains("href=\"/clients/1/decisions\"");
    assertThat(week(tamis.browserOfNew("bookkeeper"))).doesNotContain("The grade that");

    owner.post("/clients/1/decisions/grade/end");
    assertThat(week(owner)).doesNotContain("The grade that");
  }

  @Test
  void an_invitation_that_ended_unused_is_told_until_its_receiver_is_invited_again() {
    owner.get("/people");
    owner.post("/people/invitations", "invited", "Bert", "role", "technician");
    tamis.clock().turn(Duration.ofDays(8));
    var now = ownerSignedInAgain();
    assertThat(week(now)).contains("The invitation of Bert ended on 22 January 2026");

    now.get("/people");
    now.post("/people/invitations", "invited", "Bert", "role", "technician");

    assertThat(week(now)).doesNotContain("The invitation of Bert");
  }

  @Test
  void in_french_too() {
    owner.get("/account");
    owner.post("/account", "name", "Olive Owner", "language", "fr");

    assertThat(week(owner))
        .contains("Le test de l’appel dure jusqu’au 29 janvier 2026, et 48 clients attendent")
        .contains("Le mois arrêté au 31 décembre 2025 est noté");
  }

  @Test
  void the_board_says_that_something_waits() {
    assertThat(owner.get("/").body()).contains("<a href=\"/week\">4 things are waiting for you");
    owner.get("/moved");
    assertThat(owner.get("/").body()).contains("<a href=\"/week\">3 things are waiting for you");
  }

  @Test
  void five_things_stand_in_front_and_the_rest_can_be_opened() {
    for (int client = 1; client <= 5; client++) {
      owner.get("/clients/" + client + "/decisions");
      owner.post(
          "/clients/" + client + "/decisions/grade",
          "grade",
          "B",
          "reason",
          "They moved house",
          "until",
          "2026-01-2" + client);
    }

    assertThat(week(owner).split("<details class=\"after\">", 2))
        .satisfiesExactly(
            first -> assertThat(first.split("<li><p>", -1)).hasSize(5 + 1),
            rest ->
                assertThat(rest).contains("And 4 things more", "Take the caller test", "/moved"));
  }

  private void give(String until) {
    owner.get("/clients/1/decisions");
    owner.post(
        "/clients/1/decisions/grade", "grade", "B", "reason", "They moved house", "until", until);
  }

  private static Browser ownerSignedInAgain() {
    var browser = tamis.browser();
    browser.get("/sign-in");
    browser.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);
    return browser;
  }

  static String week(Browser browser) {
    var page = browser.get("/week").body();
    return page.substring(page.indexOf("<main"));
  }
}
