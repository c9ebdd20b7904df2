package app.tamis.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What only a real browser does: draw, take keys, refuse what the content policy forbids.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class ChartsInChromiumTests {

  private static RunningTamis tamis;
  private static Chromium chromium;
  private static Page page;

  @BeforeAll
  static void start() {
    tamis = Harbour.start();
    chromium = Chromium.on(tamis);
    page = chromium.ownersPage();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    tamis.close();
  }

  @Test
  void charts_are_drawn_without_a_complaint() {
    for (var path : List.of("/map", "/whale", "/history")) {
      page.navigate(chromium.uri(path));
      page.waitForSelector("html[data-drawn]");
      assertThat(inked("[data-chart] canvas")).as(path).isGreaterThan(2_000);
      assertThat(page.locator("[data-chart]").first())
          .hasAttribute("aria-label", Pattern.compile(".{20,}", Pattern.DOTALL));
    }
    chromium.assertNoComplaints();
  }

  @Test
  void charts_follow_the_system_into_the_dark() {
    page.navigate(chromium.uri("/map"));
    page.waitForSelector("html[data-drawn]");
    var light = picture();

    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.waitForTimeout(200);

    assertThat(picture()).isNotEqualTo(light);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    chromium.assertNoComplaints();
  }

  @Test
  void the_palette_finds_a_client_and_opens_what_stands_first() {
    page.navigate(chromium.uri("/map"));

    page.keyboard().press("Control+k");
    page.keyboard().type("quai");
    assertThat(page.locator("#palette-found a").first()).containsText("Quai Nord Logistics");
    assertThat(page.locator("#palette-found a")).hasCount(1);
    page.locator("#palette-q").fill("histo");
    assertThat(page.locator("#palette-found a").first()).hasText("History");
    page.keyboard().press("Enter");

    page.waitForURL(Pattern.compile(".*/history$"));
    chromium.assertNoComplaints();
  }

  @Test
  void keys_are_shown_but_not_while_somebody_types() {
    page.navigate(chromium.uri("/matrix"));

    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#keys")).isHidden();

    page.locator("#yaml").focus();
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isHidden();
  }

  @Test
  void who_would_move_is_shown_while_the_matrix_is_written() {
    page.navigate(chromium.uri("/matrix"));
    var yaml = page.locator("#yaml");
    var text = yaml.inputValue();

    yaml.fill(text.replace("A: 75", "A: 95"));
    assertThat(page.locator("#preview h3")).containsText("would move");

    yaml.fill(text.replace("A: 75", "A: ninety"));
    assertThat(page.locator("#preview .faults")).containsText("ninety is not a number");
    chromium.assertNoComplaints();
  }

  @Test
  void what_settings_would_change_stays_in_sight_beside_what_is_typed() {
    page.setViewportSize(Look.LAPTOP.width(), Look.LAPTOP.height());
    page.navigate(chromium.uri("/settings"));
    page.locator("#target_rate").fill("110");

    var heading = page.locator("#preview h3");
    assertThat(heading).containsText("would move");
    assertThat(heading).isInViewport();
    assertThat(page.locator("#target_rate")).isInViewport();
    chromium.assertNoComplaints();
  }

  @Test
  void names_beside_a_chart_rarely_take_two_lines_and_hardly_more_on_a_phone() {
    page.setViewportSize(Look.LAPTOP.width(), Look.LAPTOP.height());
    page.navigate(chromium.uri("/whale"));
    assertThat(linesOfNames()).hasSize(48);
    assertThat(linesOfNames().stream().filter(lines -> lines > 1)).hasSizeLessThan(12);

    page.setViewportSize(Look.PHONE.width(), Look.PHONE.height());
    assertThat(linesOfNames().stream().filter(lines -> lines > 2)).hasSizeLessThan(3);
    page.setViewportSize(Look.LAPTOP.width(), Look.LAPTOP.height());
  }

  private static List<Integer> linesOfNames() {
    var lines =
        page.evaluate(
            "() => [...document.querySelectorAll('.beside td a')].map(name => name.getClientRects().length)");
    return ((List<?>) lines).stream().map(Integer.class::cast).toList();
  }

  /// How many pixels of the first such canvas something was drawn on.
  private static int inked(String canvas) {
    return ((Number)
            page.evaluate(
                """
                selector => {
                  const canvas = document.querySelector(selector);
                  const {data} = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
                  let inked = 0;
                  for (let i = 3; i < data.length; i += 4) inked += data[i] > 0 ? 1 : 0;
                  return inked;
                }
                """,
                canvas))
        .intValue();
  }

  private static Object picture() {
    return page.evaluate("() => document.querySelector('[data-chart] canvas').toDataURL()");
  }
}
