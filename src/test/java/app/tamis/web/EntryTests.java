package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Ways in that others may try.
class EntryTests {

  private final RunningTamis tamis = RunningTamis.shared();

  static Stream<String> posts() {
    return RunningTamis.shared()
        .part(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .filter(page -> page.getMethodsCondition().getMethods().contains(RequestMethod.POST))
        .flatMap(page -> addresses(page).stream())
        .sorted();
  }

  private static Set<String> addresses(RequestMappingInfo page) {
    return page.getPatternValues();
  }

  @ParameterizedTest
  @MethodSource("posts")
  void every_form_must_bring_its_token_back(String page) {
    var browser = tamis.ownersBrowser().withoutFormToken();

    var answer = browser.post(page.replaceAll("\\{\\w+}", UUID.randomUUID().toString()));

    // Programs show a token of their own, and no browser sends that by itself.
    boolean ofPrograms = page.startsWith("/api/");
    assertThat(answer.statusCode()).isEqualTo(ofPrograms ? 401 : 403);
    assertThat(answer.body())
        .contains(ofPrograms ? "Not let in" : "This form was too old to be accepted");
  }

  @Test
  void a_session_that_somebody_planted_isnt_the_one_that_signing_in_begins() {
    var planted = "planted-by-somebody-else";
    var victim = tamis.browser();
    var thief = tamis.browser().with("Cookie", Browser.SESSION + "=" + planted);

    victim.with("Cookie", Browser.SESSION + "=" + planted + "; tamis-browser=" + planted);
    victim.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);

    assertThat(victim.cookie(Browser.SESSION).orElseThrow().getValue()).isNotEqualTo(planted);
    assertThat(victim.cookie("tamis-browser").orElseThrow().getValue()).isNotEqualTo(planted);
    assertThat(thief.isSignedIn()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        " //evil.example",
        "http:evil.example"
      })
  void nobody_is_led_to_another_site(String elsewhere) {
    var browser = tamis.browser();
    browser.get("/sign-in");
    var answer =
        browser.post(
            "/sign-in",
            "to",
            elsewhere,
            "email",
            RunningTamis.OWNER,
            "password",
            RunningTamis.PASSWORD);

    assertThat(answer.uri().getHost()).isEqualTo("localhost");
    assertThat(browser.path()).isEqualTo("/");
    browser.post("/language", "language", "en", "to", elsewhere);
    assertThat(browser.path()).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/clients", "/map", "/audit", "/audit.csv", "/people", "/find?q=a"})
  void no_page_with_figures_or_names_is_kept_by_anybody_on_the_way(String page) {
    var answer = tamis.ownersBrowser().get(page);

    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
  }

  @Test
  void a_link_that_was_forwarded_to_somebody_who_is_in_lets_a_new_person_in_and_them_out() {
    var owner = tamis.ownersBrowser();
    owner.get("/people");
    var link =
        Browser.linkIn(
            owner.post("/people/invitations", "invited", "Fay", "role", "technician").body());
    var other = tamis.browserOfNew("bookkeeper");
    var before = other.cookie(Browser.SESSION).orElseThrow().getValue();

    other.get(link);
    other.post(link, "name", "Fay", "email", "fay@example.org", "password", "wrench and spanner");

    assertThat(other.get("/account").body()).contains("fay@example.org", "Technician");
    var old = tamis.browser().with("Cookie", Browser.SESSION + "=" + before);
    assertThat(old.isSignedIn()).isFalse();
    assertThat(other.get(link).uri().getPath()).isNotEqualTo(link);
  }

  @Test
  void two_who_use_a_link_at_once_are_one_too_many() throws InterruptedException {
    var owner = tamis.ownersBrowser();
    owner.get("/people");
    var link =
        Browser.linkIn(
            owner.post("/people/invitations", "invited", "Pair", "role", "technician").body());
    var pair = List.of(tamis.browser(), tamis.browser(), tamis.browser());
    pair.forEach(browser -> browser.get(link));

    var threads = new java.util.ArrayList<Thread>();
    for (int i = 0; i < pair.size(); i++) {
      var browser = pair.get(i);
      var email = "pair" + i + "@example.org";
      threads.add(
          Thread.startVirtualThread(() ->
              browser.post(link, "name", "P", "email", email, "password", "wrench and spanner")));
    }
    for (var thread : threads) {
      thread.join();
    }

    assertThat(pair.stream().filter(Browser::isSignedIn)).hasSize(1);
  }

  @Test
  void a_form_that_is_too_large_is_refused_with_a_sentence() {
    var browser = tamis.ownersBrowser();
    browser.get("/account");

    var answer = browser.post("/account", "name", "x".repeat(1_200_000), "language", "en");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("This is too large");
  }

  @Test
  void headers_that_are_too_large_are_refused_and_tell_nothing() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(String.valueOf(tamis.uri("/sign-in"))))
              .header("X-Long", "x".repeat(20_000))
              .build();

      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).doesNotContain("Tomcat", "java.", "Exception");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }
}
