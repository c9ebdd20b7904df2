package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.identity.SignIn;
import app.tamis.identity.SignInOutcome;
import app.tamis.web.page.LocalPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInTests {

  private final RunningTamis tamis = RunningTamis.shared();

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

    assertThat(attempt(email, RunningTamis.PASSWORD, "192.0.2.2"))
        .isInstanceOf(SignInOutcome.Wait.class);

    tamis.clock().turn(Duration.ofSeconds(31));
    assertThat(attempt(email, RunningTamis.PASSWORD, "192.0.2.2"))
        .isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void an_account_that_doesnt_exist_is_throttled_like_one_that_does() {
    for (int i = 0; i < 5; i++) {
      attempt("ghost@example.org", "a wrong password", "192.0.2.3");
    }

    var answer = tamis.browser().signIn("ghost@example.org", "a wrong password");

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
    return tamis.inPortfolio(() -> tamis.part(SignIn.class).attempt(email, password, address));
  }
}
