package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Problems;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a request says of where it comes from and was sent to, with a proxy in front and without.
class ProxyTests {

  private static final Map<String, String> SAID =
      Map.of(
          "X-Forwarded-Host", "evil.example",
          "X-Forwarded-Port", "666",
          "X-Forwarded-Proto", "https",
          "X-Forwarded-For", "203.0.113.7",
          "X-Forwarded-Prefix", "/evil",
          "Forwarded", "for=203.0.113.8;host=evil.example;proto=https");

  @Test
  void without_a_proxy_nothing_is_believed_of_it() {
    var tamis = RunningTamis.shared();
    var owner = saying(tamis.browser());
    owner.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);

    var page = owner.get("/people");
    var invited = owner.post("/people/invitations", "invited", "Tom", "role", "technician").body();

    assertThat(header(page, "Strict-Transport-Security")).isEmpty();
    assertThat(page.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.contains("Secure"));
    assertThat(invited).contains(tamis.uri("/welcome/").toString()).doesNotContain("evil");
    assertThat(owner.get("/account").body()).contains("127.0.0.1").doesNotContain("203.0.113");
  }

  @Test
  void nobody_is_led_to_another_host() {
    var stranger = saying(RunningTamis.shared().browser());

    var answer = stranger.get("/people");

    assertThat(answer.uri().getHost()).isEqualTo("localhost");
    assertThat(answer.previousResponse())
        .hasValueSatisfying(
            redirect -> assertThat(header(redirect, "Location")).startsWith("/sign-in?"));
  }

  @Test
  void behind_a_proxy_it_says_who_asks_and_by_tls_and_nothing_else() {
    try (var tamis =
        new RunningTamis(settings(Optional.of(URI.create("https://tamis.example.org/")), true))) {
      tamis.browser().becomesOwner(tamis.firstLink());
      var owner = tamis.browser().with("X-Forwarded-For", "203.0.113.7");
      owner.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);

      var page = saying(owner).get("/people");
      var invited =
          owner.post("/people/invitations", "invited", "Tom", "role", "technician").body();

      assertThat(header(page, "Strict-Transport-Security")).contains("max-age=31536000");
      assertThat(saying(tamis.browser()).get("/sign-in").headers().allValues("Set-Cookie"))
          .isNotEmpty()
          .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
      assertThat(invited).contains("https://tamis.example.org/welcome/").doesNotContain("evil");
      assertThat(owner.get("/account").body()).contains("203.0.113.7");
    }
  }

  @Test
  void a_proxy_needs_the_address_under_which_people_come() {
    assertProblem("serve.proxy-url", settings(Optional.empty(), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tamis.example.org",
        "javascript:alert(1)",
        "ftp://tamis.example.org",
        "https://user@tamis.example.org",
        "https://tamis.example.org/below",
        "https://tamis.example.org?x"
      })
  void an_address_that_links_cant_begin_with_is_told(String url) {
    assertProblem("serve.url", settings(Optional.of(URI.create(url)), false));
  }

  @Test
  void a_port_that_is_taken_is_told_before_anything_is_begun() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var data = RunningTamis.newFolder().resolve("data");

      assertProblem(
          "serve.taken", new ServerSettings(data, other.getLocalPort(), "127.0.0.1", false, false));

      assertThat(data).doesNotExist();
    }
  }

  @Test
  void where_nobody_can_listen_is_told() {
    var data = RunningTamis.newFolder();

    assertProblem("serve.port", new ServerSettings(data, 70_000, "127.0.0.1", false, false));
    assertProblem("serve.address", new ServerSettings(data, 0, "no such host.", false, false));
    assertProblem("serve.refused", new ServerSettings(data, 0, "203.0.113.1", false, false));
  }

  private static ServerSettings settings(Optional<URI> url, boolean behindProxy) {
    return new ServerSettings(
        RunningTamis.newFolder(), 0, "127.0.0.1", url, behindProxy, false, false);
  }

  private static Browser saying(Browser browser) {
    SAID.forEach(browser::with);
    return browser;
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static void assertProblem(String key, ServerSettings settings) {
    assertThatThrownBy(() -> new RunningTamis(settings))
        .isInstanceOfSatisfying(
            Problems.class,
            problems -> assertThat(problems.messages().getFirst().key()).isEqualTo(key));
  }
}
