package app.tamis.web;

import static app.tamis.web.WeekTests.week;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is to be done on the sample portfolio, and isn't taken back: time that passed, and letters
/// that were written.
@SuppressWarnings("NullAway.Init") // JUnit sets it before the tests
class LaterWeekTests {

  private static RunningTamis tamis;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(WeekTests.MID_JANUARY);
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void facts_are_missed_by_who_imports_once_they_are_overdue() {
    assertThat(week(tamis.ownersBrowser())).doesNotContain("Facts are overdue");

    tamis.clock().turn(Duration.ofDays(32));

    assertThat(week(tamis.ownersBrowser()))
        .contains("Facts are overdue, and grades stand at 31 December 2025")
        .contains("nothing since 31 December 2025 (invoices,")
        .contains("href=\"/import\">Import");
    assertThat(week(tamis.browserOfNew("technician"))).doesNotContain("Facts are overdue");
    tamis.clock().turn(Duration.ofDays(-32));
  }

  @Test
  void a_letter_that_waits_to_be_sent_by_hand_is_told_to_who_keeps_the_post() {
    var owner = tamis.ownersBrowser();
    owner.get("/people");
    owner.post(
        "/people/invitations",
        "invited",
        "Bert",
        "role",
        "technician",
        "address",
        "bert@example.org",
        "language",
        "en");

    assertThat(week(owner))
        .contains("1 letter doesn’t leave by itself: it waits to be sent by hand")
        .contains("href=\"/post\">See the letters");
    assertThat(week(tamis.browserPastTheTest("manager"))).doesNotContain("href=\"/post\"");
  }
}
