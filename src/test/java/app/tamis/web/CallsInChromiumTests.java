package app.tamis.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Cards as people see them, in a browser.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class CallsInChromiumTests {

  private static final Path SHOTS = Path.of("target/screenshots/calls");
  private static final String ORMES = "+33261910000";

  private static RunningTamis tamis;
  private static Chromium chromium;
  private static Telephone telephone;
  private static Page first;
  private static int calls;

  @BeforeAll
  static void start() {
    Chromium.orSkip();
    tamis = Harbour.start();
    telephone = Telephone.of(tamis);
    chromium = Chromium.on(tamis);
    first = chromium.ownersPage();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      tamis.close();
    }
  }

  @AfterEach
  void putAway() {
    var owner = tamis.ownersBrowser();
    owner.get("/week");
    owner.post("/calls/dismissal");
    chromium.forgetComplaints();
  }

  @Test
  void a_card_comes_to_an_open_page_and_takes_no_focus() {
    first.navigate(chromium.uri("/clients"));
    first.locator("main a").first().focus();

    rings(ORMES);

    assertThat(cards(first)).hasCount(1);
    assertThat(cards(first)).containsText("Clinique des Ormes");
    assertThat(cards(first)).containsText("Rings since");
    assertThat((Boolean) first.evaluate("() => document.activeElement.closest('main') !== null"))
        .isTrue();
    shots("card");
    chromium.assertNoComplaints();
  }

  @Test
  void what_is_dismissed_in_one_tab_is_gone_in_all() {
    var tabs = IntStream.range(0, 8).mapToObj(_ -> first.context().newPage()).toList();
    tabs.forEach(tab -> tab.navigate(chromium.uri("/week")));

    rings(ORMES);
    rings("anonymous");

    tabs.forEach(tab -> assertThat(cards(tab)).hasCount(2));
    tabs.getLast().keyboard().press("Escape");
    tabs.forEach(tab -> assertThat(cards(tab)).hasCount(1));
    assertThat(cards(tabs.getFirst())).containsText("Clinique des Ormes");
    tabs.getFirst().locator("[data-dismiss] button").first().click();
    tabs.forEach(tab -> assertThat(cards(tab)).hasCount(0));
    chromium.assertNoComplaints();
    tabs.forEach(Page::close);
  }

  @Test
  void the_tab_that_listens_may_be_closed() {
    var tabs = IntStream.range(0, 3).mapToObj(_ -> first.context().newPage()).toList();
    tabs.forEach(tab -> tab.navigate(chromium.uri("/week")));
    first.navigate("about:blank");
    tabs.getFirst().close();
    tabs.get(1).close();

    rings(ORMES);

    assertThat(cards(tabs.getLast())).hasCount(1);
    tabs.getLast().close();
  }

  @Test
  void a_card_says_more_as_more_is_told() {
    first.navigate(chromium.uri("/week"));
    var call = rings(ORMES);
    assertThat(cards(first)).containsText("Rings since");

    telephone.isAnswered(call, "12");

    assertThat(cards(first)).hasCount(1);
    assertThat(cards(first)).containsText("by extension 12");
  }

  @Test
  void a_page_that_is_opened_later_shows_what_rang_before_on_a_phone_before_all_else() {
    rings(ORMES);

    var phone = chromium.window(tamis.ownersBrowser(), Look.PHONE);
    phone.navigate(chromium.uri("/week"));

    assertThat(cards(phone)).hasCount(1);
    var above = cards(phone).boundingBox().y < phone.locator("main h1").boundingBox().y;
    assertThat(above).isTrue();
    phone.context().close();
  }

  @Test
  void a_caller_is_looked_up_with_one_key() {
    first.navigate(chromium.uri("/week"));

    first.keyboard().press("c");

    first.waitForURL("**/calls/search");
    assertThat(first.locator("#q")).isFocused();
    first.keyboard().type("ormes");
    first.keyboard().press("Enter");
    first.locator("main form[method=post] button").first().click();
    assertThat(cards(first)).containsText("Clinique des Ormes");
  }

  @Test
  void a_face_is_tapped_and_the_card_says_so() {
    first.navigate(chromium.uri("/week"));
    rings(ORMES);

    first.locator("#calls button[value=pleased]").click();

    assertThat(cards(first)).containsText("Your face is noted");
    chromium.assertNoComplaints();
  }

  @Test
  void the_grade_is_one_tap_away() {
    first.navigate(chromium.uri("/week"));
    rings(ORMES);

    first.locator("#calls form[data-leaves] button").click();

    first.waitForURL("**/clients/*");
    assertThat(cards(first)).containsText("You have looked at the grade");
  }

  @Test
  void a_card_shuts_nobody_out() {
    for (var look : EveryPageInChromiumTests.LOOKS) {
      rings(ORMES);
      rings("+33388000000");
      var walk = new Walk(chromium, chromium.window(tamis.ownersBrowser(), look), look);
      walk.to("/calls").sees("cards beside the log").isSound();
    }
  }

  @Test
  void many_calls_at_once_are_all_shown() {
    var pages = IntStream.range(0, 3).mapToObj(_ -> first.context().newPage()).toList();
    pages.forEach(page -> page.navigate(chromium.uri("/week")));

    IntStream.range(0, 40).parallel().forEach(i -> telephone.rings("many " + i, "anonymous", ""));

    pages.forEach(page -> {
      assertThat(cards(page)).hasCount(8);
      assertThat(page.locator("#calls .more")).containsText("32 more calls wait");
      page.close();
    });
  }

  private static String rings(String number) {
    var call = "chromium " + ++calls;
    assertThat(telephone.rings(call, number, "").statusCode()).isEqualTo(200);
    return call;
  }

  private static Locator cards(Page page) {
    return page.locator("#calls [data-card]");
  }

  private static void shots(String name) {
    for (int width : List.of(1360, 1000, 390)) {
      first.setViewportSize(width, 844);
      first.screenshot(
          new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + "-" + width + ".png")));
      var wide = first.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
      assertThat(((Number) wide).intValue()).as(name + " " + width).isLessThanOrEqualTo(0);
    }
    first.setViewportSize(1360, 860);
  }
}
