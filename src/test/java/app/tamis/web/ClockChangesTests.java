package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A clock that is set forward and back, over the ends of months and the nights of summer time.
@SuppressWarnings("NullAway.Init") // JUnit sets it before the tests
class ClockChangesTests {

  private static final Duration YEAR = Duration.ofDays(365);

  private static RunningTamis tamis;

  @BeforeAll
  static void start() {
    tamis = RunningTamis.behindProxy(RunningTamis.newData());
    tamis.browser().becomesOwner(tamis.firstLink());
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @AfterEach
  void turnBack() {
    tamis.clock().reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-29T00:59:30Z", "2026-10-25T00:59:30Z", "2026-02-28T23:59:30Z"})
  void the_hour_that_is_missing_or_comes_twice_signs_nobody_out(String moment) {
    setTo(moment);
    var browser = tamis.browserOfNew("manager");

    for (int hours : new int[] {1, -1, 2, -3, 24, -24}) {
      tamis.clock().turn(Duration.ofHours(hours));
      assertThat(browser.isSignedIn()).isTrue();
    }
  }

  @Test
  void a_session_of_the_future_lives_no_longer_than_another() {
    tamis.clock().turn(YEAR);
    var browser = tamis.browserOfNew("manager");
    tamis.clock().turn(YEAR.negated());
    assertThat(browser.isSignedIn()).isTrue();

    tamis.clock().turn(Duration.ofDays(31));

    assertThat(browser.isSignedIn()).isFalse();
  }

  @Test
  void a_session_of_the_future_that_nobody_uses_ends_too() {
    tamis.clock().turn(YEAR);
    var browser = tamis.browserOfNew("manager");
    tamis.clock().turn(YEAR.negated());
    tamis.ownersBrowser();

    tamis.clock().turn(Duration.ofDays(31));

    assertThat(browser.isSignedIn()).isFalse();
  }

  @Test
  void a_session_that_is_used_every_week_ends_after_a_year() {
    var browser = tamis.browserOfNew("manager");
    for (int week = 1; week <= 52; week++) {
      tamis.clock().turn(Duration.ofDays(7));
      assertThat(browser.isSignedIn()).as("week " + week).isTrue();
    }

    tamis.clock().turn(Duration.ofDays(7));

    assertThat(browser.isSignedIn()).isFalse();
  }

  @Test
  void an_invitation_of_the_future_lasts_seven_days_from_now() {
    tamis.clock().turn(YEAR);
    var link = invitation();
    tamis.clock().turn(YEAR.negated());
    assertThat(tamis.browser().get(link).statusCode()).isEqualTo(200);

    tamis.clock().turn(Duration.ofDays(7).plusMinutes(1));

    assertThat(tamis.browser().get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void nobody_waits_for_a_clock_to_come_round_again() {
    tamis.clock().turn(YEAR);
    var stranger = tamis.browser().with("X-Forwarded-For", "198.51.100.200");
    for (int i = 0; i < 7; i++) {
      stranger.signIn(RunningTamis.OWNER, "a wrong password");
    }
    tamis.clock().turn(YEAR.negated());
    assertThat(stranger.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD).statusCode())
        .isEqualTo(429);

    tamis.clock().turn(Duration.ofMinutes(16));
    stranger.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);

    assertThat(stranger.isSignedIn()).isTrue();
  }

  @Test
  void the_trail_stays_in_the_order_in_which_things_happened() {
    var owner = tamis.ownersBrowser();
    owner.get("/people");
    owner.post("/people/invitations", "invited", "Before the change", "role", "manager");
    tamis.clock().turn(Duration.ofHours(-5));
    owner.get("/people");
    owner.post("/people/invitations", "invited", "After the change", "role", "manager");

    var trail = owner.get("/audit").body();

    assertThat(trail.indexOf("Invited After the change"))
        .isPositive()
        .isLessThan(trail.indexOf("Invited Before the change"));
  }

  private String invitation() {
    var owner = tamis.ownersBrowser();
    owner.get("/people");
    return Browser.linkIn(
        owner.post("/people/invitations", "invited", "Later", "role", "manager").body());
  }

  private void setTo(String moment) {
    tamis.clock().turn(Duration.between(tamis.clock().instant(), Instant.parse(moment)));
  }
}
