package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountTests {

  private final RunningTamis tamis = RunningTamis.shared();

  @Test
  void a_session_that_is_ended_is_over_with_the_next_request() {
    var here = tamis.browserOfNew("manager");
    var email = emailOf(here);
    var elsewhere = tamis.browser();
    elsewhere.signIn(email, RunningTamis.PASSWORD);

    var page = here.get("/account").body();
    assertThat(page).contains("Firefox on Linux", "This one", "127.0.0.1");
    here.post(page.replaceAll("(?s).*?(/account/sessions/[\\w-]+/end)\".*", "$1"));

    assertThat(elsewhere.isSignedIn()).isFalse();
    assertThat(here.isSignedIn()).isTrue();
  }

  @Test
  void all_others_are_ended_at_once() {
    var here = tamis.browserOfNew("manager");
    var first = tamis.browser();
    var second = tamis.browser();
    first.signIn(emailOf(here), RunningTamis.PASSWORD);
    second.signIn(emailOf(here), RunningTamis.PASSWORD);

    here.get("/account");
    here.post("/account/sessions/end-others");

    assertThat(first.isSignedIn()).isFalse();
    assertThat(second.isSignedIn()).isFalse();
    assertThat(here.isSignedIn()).isTrue();
  }

  @Test
  void a_new_password_signs_out_whoever_knew_the_old_one() {
    var here = tamis.browserOfNew("manager");
    var email = emailOf(here);
    var elsewhere = tamis.browser();
    elsewhere.signIn(email, RunningTamis.PASSWORD);

    here.get("/account");
    var wrong = here.post("/account/password", "current", "not this", "wanted", "another twelve");
    assertThat(wrong.body()).contains("This is not your current password");
    here.post("/account/password", "current", RunningTamis.PASSWORD, "wanted", "another twelve");

    assertThat(here.isSignedIn()).isTrue();
    assertThat(elsewhere.isSignedIn()).isFalse();
    elsewhere.signIn(email, "another twelve");
    assertThat(elsewhere.isSignedIn()).isTrue();
  }

  @Test
  void a_session_expires_after_thirty_days_unused() {
    var browser = tamis.browserOfNew("manager");
    tamis.clock().turn(Duration.ofDays(29));
    assertThat(browser.isSignedIn()).isTrue();

    tamis.clock().turn(Duration.ofDays(29));
    assertThat(browser.isSignedIn()).isTrue();

    tamis.clock().turn(Duration.ofDays(31));
    assertThat(browser.isSignedIn()).isFalse();
  }

  @Test
  void the_language_is_kept_with_the_person() {
    var here = tamis.browserOfNew("technician");
    here.get("/account");

    var page = here.post("/account", "name", "Nadine", "language", "fr").body();

    assertThat(page).contains("Votre compte", "Technicien", "Nadine");
    var elsewhere = tamis.browser();
    elsewhere.signIn(emailOf(here), RunningTamis.PASSWORD);
    assertThat(elsewhere.get("/account").body()).contains("lang=\"fr\"");
  }

  @Test
  void signing_out_ends_the_session_itself() {
    var browser = tamis.browserOfNew("technician");
    var stolen = browser.cookie(Browser.SESSION).orElseThrow().getValue();
    browser.get("/account");

    browser.post("/sign-out");

    var thief = tamis.browser().with("Cookie", Browser.SESSION + "=" + stolen);
    assertThat(browser.isSignedIn()).isFalse();
    assertThat(thief.isSignedIn()).isFalse();
  }

  private static String emailOf(Browser browser) {
    return browser.get("/account").body().replaceAll("(?s).*?([a-z]+\\d+@example.org).*", "$1");
  }
}
