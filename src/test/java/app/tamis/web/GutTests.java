package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Gut and figures, on the sample.
@SuppressWarnings("NullAway.Init") // JUnit sets it before the tests
class GutTests {

  private static RunningTamis tamis;

  @BeforeAll
  static void start() {
    tamis = Harbour.start();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void disagreements_are_sentences_and_what_agrees_is_folded_below() {
    var page = tamis.ownersBrowser().get("/gut").body();

    assertThat(page)
        .contains(
            "Where gut and figures disagree: 4 of 47",
            "gives the team a sinking feeling and brings €1,090 a month",
            "The team likes to hear Thalasso Bel-Air, and it costs €176 a month",
            "<details>");
    assertThat(tamis.ownersBrowser().get("/gut?sort=mean").body()).contains("<details open>");
  }

  @Test
  void every_figure_opens_what_is_behind_it() {
    var owner = tamis.ownersBrowser();
    var links = found("href=\"(/clients/[^\"]+)\"", owner.get("/gut").body());

    assertThat(links).hasSizeGreaterThan(10);
    assertThat(links.stream().distinct().limit(20))
        .allSatisfy(link -> assertThat(owner.get(link).statusCode()).isEqualTo(200));
  }

  @Test
  void the_file_has_all_whose_feeling_counts() {
    assertThat(tamis.ownersBrowser().get("/gut.csv").body().lines()).hasSize(48);
  }

  @Test
  void who_may_not_see_feelings_or_grades_sees_nothing_of_it() {
    for (var role : List.of("bookkeeper", "technician")) {
      var browser = tamis.browserOfNew(role);

      assertThat(browser.get("/gut").statusCode()).as(role).isEqualTo(403);
      assertThat(browser.get("/gut.csv").statusCode()).as(role).isEqualTo(403);
      assertThat(browser.get("/week").body()).doesNotContain("/gut");
    }
    assertThat(tamis.browserPastTheTest("manager").get("/gut").statusCode()).isEqualTo(200);
  }

  @Test
  void who_has_yet_to_say_what_they_feel_is_led_to_the_test_first() {
    var manager = tamis.browserOfNew("manager");

    var answer = manager.get("/gut");

    assertThat(answer.uri().getPath()).isEqualTo("/caller-test");
    assertThat(answer.body()).doesNotContain("sinking feeling");
  }

  private static List<String> found(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().map(match -> match.group(1)).toList();
  }
}
