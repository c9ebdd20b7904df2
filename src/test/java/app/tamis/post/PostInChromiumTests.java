package app.tamis.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.web.Chromium;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// An owner's way through the post, in a browser.
class PostInChromiumTests {

  private static final Path SHOTS = Path.of("target/screenshots/post");

  @Test
  void an_owner_tries_a_server_keeps_it_and_invites_by_mail() throws Exception {
    try (var office = new PostOffice();
        var chromium = Chromium.on(office.tamis)) {
      var window = chromium.ownersPage();
      window.navigate(chromium.uri("/post"));
      shot(window, "empty");
      window.navigate(chromium.uri("/settings/post"));
      shot(window, "server");
      window.locator("#host").fill("localhost");
      window.locator("[name=protection][value=none]").check();
      window.locator("#port").fill(String.valueOf(office.mail.getSmtp().getPort()));
      window.locator("#account").fill("tamis");
      window.locator("#password").fill("wrong");
      window.locator("#sender_name").fill("Port-Réseau");
      window.locator("#sender_address").fill("tamis@port-reseau.example");
      window.locator("button[formaction]").click();
      shot(window, "server-refused");
      assertThat(window.locator("#password").inputValue()).isEmpty();
      window.locator("#password").fill("sesame");
      window.locator("button[formaction]").click();
      assertThat(window.content()).contains("It works");
      shot(window, "server-works");
      window.locator("form[action='/settings/post'] button:not([formaction])").click();
      window.waitForURL("**/settings/post?done=kept");

      window.navigate(chromium.uri("/people"));
      window.locator("#invited").fill("Tom, the new one");
      window.locator("#address").fill("tom@example.org");
      window.locator("form[action='/people/invitations'] button").click();
      window.waitForURL("**/people?done=mailed");
      shot(window, "people-waiting");
      office.goRound();
      window.navigate(chromium.uri("/people"));
      assertThat(window.content()).contains("Sent on");
      window.navigate(chromium.uri("/post"));
      shot(window, "post");

      office.leaveByNothing();
      window.navigate(chromium.uri("/people"));
      window.locator("#invited").fill("Hans");
      window.locator("#address").fill("hans@example.org");
      window.locator("form[action='/people/invitations'] button").click();
      window.waitForURL("**/post/*?done=written");
      shot(window, "letter");
      window.locator("form[action$='/open'] button").click();
      shot(window, "letter-opened");
      window.locator("form[action$='/by-hand'] button").click();
      window.waitForURL("**/post/*?done=by-hand");
      shot(window, "letter-sent");
      chromium.assertNoComplaints();
    }
  }

  /// As wide as a laptop, and as a phone.
  private static void shot(Page window, String name) {
    for (int width : new int[] {1360, 390}) {
      window.setViewportSize(width, 844);
      window.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(SHOTS.resolve(name + "-" + width + ".png")));
      var wide = window.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
      assertThat(((Number) wide).intValue()).as(name).isLessThanOrEqualTo(0);
    }
    window.setViewportSize(1360, 860);
  }
}
