package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A secret that is handed over, encrypted by one browser and opened by another.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class SecretsInChromiumTests {

  private static final String SECRET = "Tr0ub4dor & 3, clé « été »";

  private static HarbourInChromium harbour;

  @BeforeAll
  static void start() {
    harbour = HarbourInChromium.shared();
  }

  @Test
  void what_one_browser_encrypts_another_opens_once_by_the_whole_link_alone() {
    var ours = harbour.window(Look.LAPTOP);
    harbour.open(ours, "/clients/9");
    ours.locator("form[action$='/handover'] button").click();
    ours.waitForURL("**/handovers/**");
    ours.fill("#what", "firewall, account admin");
    ours.fill("#secret", SECRET);
    ours.locator("[data-seal] button").first().click();
    ours.waitForSelector("[data-sealed]:visible");
    var link = ours.inputValue("#secret-link");
    assertThat(link).contains("/secret/").contains("#");
    assertThat(ours.inputValue("#secret")).isEmpty();
    assertThat(ours.content()).doesNotContain("Tr0ub4dor");

    var cut = harbour.window(Look.PHONE);
    cut.navigate(link.replaceAll("#.*", ""));
    cut.locator("[data-unseal] button").first().click();
    cut.waitForFunction("document.querySelector('.fault').textContent !== ''");
    assertThat(cut.textContent("[data-unseal] .fault")).contains("cut short");

    var theirs = harbour.window(Look.PHONE);
    theirs.navigate(link);
    theirs.locator("[data-unseal] button").first().click();
    theirs.waitForSelector("[data-unsealed]:visible");
    assertThat(theirs.inputValue("#secret")).isEqualTo(SECRET);

    harbour.chromium().assertNoComplaints();
    assertThat(opened(harbour.window(Look.PHONE), link)).isEqualTo(410);
    harbour.chromium().forgetComplaints(); // a browser complains of every 410
  }

  private static int opened(Page window, String link) {
    return window.navigate(link).status();
  }
}
