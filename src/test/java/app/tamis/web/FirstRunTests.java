package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FirstRunTests {

  @Test
  void the_link_on_the_console_makes_the_owner_once() {
    try (var tamis = RunningTamis.fresh()) {
      var link = URI.create(tamis.firstLink()).getPath();
      var browser = tamis.browser();

      assertThat(browser.get("/").body()).contains("Nobody is in yet");
      assertThat(browser.get(link).body()).contains("Welcome to Tamis");
      var again = browser.post(link, "name", "Anne", "email", "anne", "password", "short");
      assertThat(again.statusCode()).isEqualTo(422);
      assertThat(again.body())
          .contains(
              "“anne” is not an email address", "The password has 5 characters", "value=\"Anne\"")
          .doesNotContain("value=\"short\"");

      browser.post(link, "name", "Anne", "email", "Anne@Example.org", "password", "twelve letters");
      assertThat(browser.path()).isEqualTo("/");
      assertThat(browser.get("/account").body()).contains("anne@example.org", "Owner");

      var second = tamis.browser();
      assertThat(second.get(link).statusCode()).isEqualTo(410);
      assertThat(second.signIn("ANNE@example.org", "twelve letters").statusCode()).isEqualTo(200);
      assertThat(second.isSignedIn()).isTrue();
    }
  }

  @Test
  void a_restart_keeps_sessions_and_prints_no_link_where_there_is_an_owner() {
    var data = RunningTamis.newFolder();
    Browser browser;
    String link;
    try (var tamis = RunningTamis.on(data)) {
      link = URI.create(tamis.firstLink()).getPath();
      browser = tamis.browser();
      browser.get(link);
      browser.post(link, "name", "Anne", "email", "anne@example.org", "password", "twelve letters");
    }

    var session = browser.cookie(Browser.SESSION).orElseThrow().getValue();
    try (var tamis = RunningTamis.resettingTheOwner(data)) {
      var back = tamis.browser().with("Cookie", Browser.SESSION + "=" + session);
      assertThat(back.isSignedIn()).isTrue();

      var reset = URI.create(tamis.firstLink()).getPath();
      var owner = tamis.browser();
      assertThat(owner.get(reset).body()).contains("anne@example.org", "A new password");
      owner.post(reset, "password", "another twelve");
      assertThat(owner.isSignedIn()).isTrue();
      assertThat(back.isSignedIn()).isFalse();
      assertThat(tamis.browser().signIn("anne@example.org", "twelve letters").statusCode())
          .isEqualTo(422);
    }

    try (var tamis = RunningTamis.on(data)) {
      assertThat(URI.create(tamis.firstLink()).getPath()).isEqualTo("/");
    }
  }

  @Test
  void a_link_of_yesterday_lets_nobody_in() {
    try (var tamis = RunningTamis.fresh()) {
      tamis.clock().turn(Duration.ofHours(25));

      var answer = tamis.browser().get(URI.create(tamis.firstLink()).getPath());

      assertThat(answer.statusCode()).isEqualTo(410);
      assertThat(answer.body()).contains("This link leads nowhere any more");
    }
  }

  @Test
  void the_demo_lets_in_by_a_click_and_in_the_language_of_the_browser() {
    try (var tamis = RunningTamis.demo(RunningTamis.newFolder())) {
      var link = URI.create(tamis.firstLink()).getPath();

      var ahead = tamis.browser().with("Sec-Purpose", "prefetch").get(link);
      assertThat(ahead.statusCode()).isEqualTo(410);

      var browser = tamis.browser().with("Accept-Language", "fr");
      browser.get(link);
      assertThat(browser.path()).isEqualTo("/");
      assertThat(browser.get("/people").body()).contains("Équipe", "Dirigeant");
      assertThat(tamis.browser().get(link).statusCode()).isEqualTo(410);
    }
  }
}
