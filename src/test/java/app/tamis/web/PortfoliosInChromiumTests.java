package app.tamis.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Going over from one portfolio to another in a browser: by keyboard, in two tabs, in both
/// languages.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class PortfoliosInChromiumTests {

  private static RunningTamis tamis;
  private static Chromium chromium;
  private static Browser owner;

  @BeforeAll
  static void start() {
    Chromium.orSkip();
    tamis = Harbour.startIn(RunningTamis.newData());
    chromium = Chromium.on(tamis);
    owner = tamis.ownersBrowser();
    owner.get("/portfolios");
    owner.post("/portfolios", "name", "Quay & Sons");
    owner.post("/portfolios/1");
  }

  @AfterAll
  static void stop() {
    chromium.close();
    tamis.close();
  }

  @Test
  void the_menu_is_opened_and_used_by_keyboard() {
    var window = chromium.window(owner, Look.LAPTOP);
    chromium.open(window, "/clients");
    assertThat(window.locator(".whose summary")).containsText("Harbour IT");

    window.keyboard().press("Tab");
    window.keyboard().press("Tab");
    window.keyboard().press("Tab");
    assertThat(window.locator(".whose summary")).isFocused();
    window.keyboard().press("Enter");
    assertThat(window.locator(".whose-others button")).hasText("Quay & Sons");
    window.keyboard().press("Tab");
    window.keyboard().press("Enter");

    assertThat(window.locator(".whose summary")).containsText("Quay & Sons");
    chromium.assertNoComplaints();
  }

  @Test
  void a_tab_of_another_portfolio_writes_nothing_and_says_so() {
    var one = chromium.window(owner, Look.LAPTOP);
    chromium.open(one, "/people");
    var two = one.context().newPage();
    chromium.open(two, "/portfolios");
    two.locator("main button.quiet").first().click();
    assertThat(two.locator(".whose summary")).containsText("Quay & Sons");

    one.fill("#invited", "Wrong");
    one.locator("form[action='/people/invitations'] button").click();

    assertThat(one.locator("h1")).hasText("This page was of another portfolio");
    chromium.forgetComplaints(); // a browser complains of every 403
  }

  @Test
  void pages_are_sound_in_both_languages_and_both_colours() {
    for (var look : List.of(Look.LAPTOP, Look.PHONE.inFrench(), Look.LAPTOP.inTheDark())) {
      var window = chromium.window(owner, look);
      chromium.open(window, "/portfolios");
      assertThat(Axe.violations(window)).as(look.toString()).isEmpty();
      open(window);
      assertThat(Axe.violations(window)).as(look.toString()).isEmpty();
      assertThat(isWiderThanTheWindow(window)).as(look.toString()).isFalse();
    }
    chromium.assertNoComplaints();
  }

  private static void open(Page window) {
    window.locator(".whose summary").click();
    assertThat(window.locator(".whose-others button").first()).isVisible();
  }

  private static boolean isWiderThanTheWindow(Page window) {
    return Boolean.TRUE.equals(
        window.evaluate("document.documentElement.scrollWidth > window.innerWidth"));
  }
}
