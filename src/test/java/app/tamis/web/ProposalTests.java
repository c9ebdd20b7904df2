package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// From break/fix to managed, as the owner sees it.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class ProposalTests {

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(Instant.parse("2026-01-15T10:00:00Z"));
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void it_says_what_bills_come_to_and_three_options_with_what_they_leave_us() {
    var page = owner.get(path()).body();

    assertThat(page)
        .contains("On average your bills come to", "Essential", "Complete", "Always")
        .contains("Leaves us, in a usual month", "Grade then", "Begin the agreement");
  }

  @Test
  void another_size_makes_another_fee_and_what_is_no_number_is_refused() {
    var before = fee(owner.get(path()).body());

    assertThat(fee(owner.get(path() + "?seats=90&endpoints=120").body())).isNotEqualTo(before);
    var refused = owner.get(path() + "?seats=many");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("many isn’t a whole number from 0 to 100,000");
  }

  @Test
  void a_technician_sees_none() {
    assertThat(tamis.browserPastTheTest("technician").get(path()).statusCode()).isEqualTo(403);
  }

  private static String path() {
    return tamis.path(new ClientId("C011")) + "/proposal";
  }

  private static String fee(String page) {
    return page.replaceAll("(?s).*>Fee a month</td>(.*?)</tr>.*", "$1");
  }
}
