package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTests {

  private final RunningTamis tamis = RunningTamis.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/welcome/x",
        "/people",
        "/account",
        "/audit",
        "/no-such-page",
        "/assets/tamis.css"
      })
  void every_page_tells_browsers_to_be_strict(String page) {
    var answer = tamis.ownersBrowser().get(page);

    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
    assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
    assertThat(answer.body()).doesNotContain("<style", "style=\"", "onclick");
  }

  @Test
  void no_cookie_is_set_but_ours() {
    var browser = tamis.ownersBrowser();
    browser.get("/people");

    assertThat(browser.cookies())
        .allSatisfy(cookie -> assertThat(cookie.isHttpOnly()).isTrue())
        .extracting(cookie -> cookie.getName())
        .containsExactlyInAnyOrder("tamis-session", "tamis-form", "tamis-browser");
  }

  @Test
  void whoever_isnt_signed_in_gets_the_sign_in_page_alone() {
    for (var page : new String[] {"/", "/people", "/account", "/audit", "/whatever"}) {
      var browser = tamis.browser();
      browser.get(page);
      assertThat(browser.path()).as(page).startsWith("/sign-in");
    }
    assertThat(tamis.browser().get("/assets/tamis.css").statusCode()).isEqualTo(200);
  }

  @Test
  void a_visitor_chooses_the_language() {
    var browser = tamis.browser();
    browser.get("/sign-in");

    var page = browser.post("/language", "language", "fr", "to", "/sign-in").body();

    assertThat(page).contains("<html lang=\"fr\">", "Connexion", "Read this in English");
  }

  @Test
  void a_page_that_isnt_there_says_what_to_do() {
    var answer = tamis.ownersBrowser().get("/no-such-page");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is no such page", "Start from the board");
  }

  @Test
  void a_fault_of_ours_says_so_and_nothing_of_its_inside() {
    var answer = tamis.ownersBrowser().get("/test/fails");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("Something went wrong in Tamis", "Go back and try again")
        .doesNotContain("IllegalState", "for a test");
    assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'");
  }

  @Test
  void a_question_that_makes_no_sense_says_what_to_do() {
    var answer = tamis.ownersBrowser().get("/audit?before=yesterday");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Tamis didn’t understand");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
