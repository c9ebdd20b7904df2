package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.identity.SignIn;
import app.tamis.identity.SignInOutcome;
import app.tamis.identity.Visitor;
import app.tamis.web.page.LocalPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInTests {

  private final RunningTamis tamis = RunningTamis.sharedBehindProxy();

  @Test
  void one_comes_back_to_the_page_that_one_wanted() {
    var browser = tamis.browser();

    var asked = browser.get("/audit?kind=people").body();
    browser.post(
        "/sign-in",
        "to",
        asked.replaceAll("(?s).*name=\"to\" value=\"([^\"]+)\".*", "$1"),
        "email",
        RunningTamis.OWNER,
        "password",
        RunningTamis.PASSWORD);

    assertThat(browser.path()).isEqualTo("/audit?kind=people");
  }

  @Test
  void nobody_is_sent_to_another_site() {
    for (var elsewhere :
        new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
      assertThat(LocalPath.of(elsewhere)).isEqualTo("/");
    }
    assertThat(LocalPath.of("/clients/7?month=2026-10")).isEqualTo("/clients/7?month=2026-10");
  }

  @Test
  void a_wrong_password_and_an_unknown_account_get_the_same_answer() {
    var wrong = tamis.browser().signIn(RunningTamis.OWNER, "a wrong password");
    var unknown = tamis.browser().signIn("nobody@example.org", "a wrong password");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("password-fault", "go together");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("password-fault", "go together");
  }

  @Test
  void who_fails_too_often_waits_even_with_the_right_password() {
    var person = tamis.browserOfNew("manager");
    var email =
        person.get("/account").body().replaceAll("(?s).*?(manager\\d+@example.org).*", "$1");
    for (int i = 0; i < 5; i++) {
      assertThat(attempt(email, "a wrong password", "192.0.2.1"))
          .isInstanceOf(SignInOutcome.Refused.class);
    }

    assertThat(attempt(email, RunningTamis.PASSWORD, "192.0.2.1"))
        .isInstanceOf(SignInOutcome.Wait.class);

    tamis.clock().turn(Duration.ofSeconds(31));
    assertThat(attempt(email, RunningTamis.PASSWORD, "192.0.2.1"))
        .isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void a_stranger_keeps_out_neither_other_networks_nor_browsers_that_were_in_before() {
    var owner = tamis.browserOfNew("manager");
    var email = emailOf(owner);
    owner.post("/sign-out");
    var stranger = tamis.browser().with("X-Forwarded-For", "192.0.2.66");
    for (int i = 0; i < 6; i++) {
      stranger.signIn(email, "a wrong password");
    }
    assertThat(stranger.signIn(email, RunningTamis.PASSWORD).statusCode()).isEqualTo(429);

    var elsewhere = tamis.browser().with("X-Forwarded-For", "198.51.100.7");
    elsewhere.signIn(email, RunningTamis.PASSWORD);
    owner.with("X-Forwarded-For", "192.0.2.66").signIn(email, RunningTamis.PASSWORD);

    assertThat(elsewhere.isSignedIn()).isTrue();
    assertThat(owner.isSignedIn()).isTrue();
  }

  @Test
  void guesses_from_many_networks_wait_together_and_the_owner_doesnt() {
    var owner = tamis.browserOfNew("manager");
    var email = emailOf(owner);
    owner.post("/sign-out");
    for (int i = 1; i <= 30; i++) {
      attempt(email, "a wrong password", "203.0.113." + i);
    }

    assertThat(attempt(email, "a wrong password", "203.0.113.99"))
        .isInstanceOf(SignInOutcome.Wait.class);
    owner.signIn(email, RunningTamis.PASSWORD);
    assertThat(owner.isSignedIn()).isTrue();
  }

  @Test
  void a_browser_is_known_for_its_own_user_alone_and_mistypes_for_itself() {
    var one = tamis.browserOfNew("manager");
    var other = tamis.browserOfNew("manager");
    var email = emailOf(one);
    one.post("/sign-out");
    other.post("/sign-out");
    for (int i = 0; i < 5; i++) {
      one.signIn(email, "a wrong password");
    }
    assertThat(one.signIn(email, RunningTamis.PASSWORD).statusCode()).isEqualTo(429);

    other.with("X-Forwarded-For", "192.0.2.77");
    for (int i = 0; i < 5; i++) {
      other.signIn(email, "a wrong password");
    }
    assertThat(other.signIn(email, RunningTamis.PASSWORD).statusCode()).isEqualTo(429);
  }

  @Test
  void a_browser_gets_a_new_name_with_each_sign_in() {
    var browser = tamis.browserOfNew("manager");
    var email = emailOf(browser);
    var before = browser.cookie("tamis-browser").orElseThrow();

    browser.signIn(email, RunningTamis.PASSWORD);
    browser.post("/sign-out");
    browser.signIn(email, RunningTamis.PASSWORD);

    assertThat(before.isHttpOnly()).isTrue();
    assertThat(browser.cookie("tamis-browser").orElseThrow().getValue())
        .isNotEqualTo(before.getValue());
    var thief = tamis.browser().with("Cookie", "tamis-browser=" + before.getValue());
    assertThat(thief.isSignedIn()).isFalse();
  }

  @Test
  void an_address_with_something_invisible_is_refused_with_its_place() {
    var answer = tamis.browser().signIn("own\u200Ber@example.org", RunningTamis.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Character 4 can’t be seen (U+200B)");
  }

  private static String emailOf(Browser browser) {
    return browser.get("/account").body().replaceAll("(?s).*?([a-z]+\\d+@example.org).*", "$1");
  }

  @Test
  void an_account_that_doesnt_exist_is_throttled_like_one_that_does() {
    for (int i = 0; i < 5; i++) {
      attempt("ghost@example.org", "a wrong password", "192.0.2.3");
    }

    var answer =
        tamis
            .browser()
            .with("X-Forwarded-For", "192.0.2.3")
            .signIn("ghost@example.org", "a wrong password");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("Too many attempts failed; try again in 30 seconds");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void an_address_that_tries_many_accounts_waits() {
    for (int i = 0; i < 20; i++) {
      attempt("somebody" + i + "@example.org", "a wrong password", "2001:db8::" + i);
    }

    assertThat(attempt(RunningTamis.OWNER, RunningTamis.PASSWORD, "2001:db8::ffff"))
        .isInstanceOf(SignInOutcome.Wait.class);
    assertThat(attempt(RunningTamis.OWNER, RunningTamis.PASSWORD, "192.0.2.4"))
        .isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void a_form_without_its_token_is_refused() {
    var browser = tamis.ownersBrowser().withoutFormToken();

    var answer = browser.post("/account", "name", "Mallory", "language", "en");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("This form was too old to be accepted");
    assertThat(browser.get("/account").body()).doesNotContain("Mallory");
  }

  private SignInOutcome attempt(String email, String password, String address) {
    return tamis.inPortfolio(
        () -> tamis.part(SignIn.class).attempt(email, password, new Visitor(address, "")));
  }
}
