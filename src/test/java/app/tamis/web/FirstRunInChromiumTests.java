package app.tamis.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FirstRunInChromiumTests {

  @Test
  void from_the_link_on_the_console_to_a_board_with_clients() throws IOException {
    Chromium.orSkip();
    try (var tamis = RunningTamis.fresh();
        var chromium = Chromium.on(tamis)) {
      var page = chromium.strangersWindow(Look.LAPTOP);
      page.navigate(chromium.uri(URI.create(tamis.firstLink()).getPath()));
      page.locator("#name").fill("Anne Martin");
      page.locator("#email").fill("anne@example.org");
      page.locator("#password").fill("twelve letters");
      page.locator("main button").first().click();

      page.waitForURL(chromium.uri("/"));
      assertThat(page.locator("h1")).hasText("Nothing was imported yet.");
      page.locator("main a").first().click();

      page.waitForURL(chromium.uri("/import"));
      page.locator("#files").setInputFiles(sample());
      page.waitForURL(Pattern.compile(".*/import/[^/]+-.*"));
      assertThat(page.locator("form[action$='/store']")).isVisible();
      page.locator("form[action$='/store'] button").click();
      assertThat(page.locator("main")).containsText("Imported");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the board")).click();

      assertThat(page.locator("h1")).containsText("That name lights up on the phone");
      page.locator("form[action$='/later'] button").click();
      assertThat(page.locator("h1")).containsText("of the revenue");
      chromium.assertNoComplaints();
    }
  }

  @Test
  void the_first_settings_are_guessed_from_the_browsers_languages_and_clock() throws IOException {
    Chromium.orSkip();
    try (var tamis = RunningTamis.fresh();
        var chromium = Chromium.on(tamis)) {
      tamis.browser().becomesOwner(tamis.firstLink());

      var perth = firstSettings(chromium, "en-AU", "Australia/Perth");
      assertThat(perth.locator("#country")).hasValue("AU");
      assertThat(perth.locator("#currency")).hasValue("AUD");
      assertThat(perth.locator("#time_zone")).hasValue("Australia/Perth");

      var tunis = firstSettings(chromium, "fr", "Africa/Tunis");
      assertThat(tunis.locator("#country")).hasValue("TN");
      assertThat(tunis.locator("#currency")).hasValue("TND");
      assertThat(tunis.locator("#time_zone")).hasValue("Africa/Tunis");
      chromium.assertNoComplaints();
    }
  }

  private static Page firstSettings(Chromium chromium, String languages, String zone)
      throws IOException {
    var page = chromium.strangersWindow(languages, zone);
    page.navigate(chromium.uri("/sign-in"));
    page.locator("#email").fill(RunningTamis.OWNER);
    page.locator("#password").fill(RunningTamis.PASSWORD);
    page.locator("main button").first().click();
    page.waitForURL(chromium.uri("/"));
    page.navigate(chromium.uri("/import"));
    page.locator("#files").setInputFiles(Path.of("samples/harbour/clients.csv"));
    page.waitForURL(Pattern.compile(".*/import/[^/]+-.*"));
    return page;
  }

  private static Path[] sample() throws IOException {
    try (var files = Files.list(Path.of("samples/harbour"))) {
      return files.toArray(Path[]::new);
    }
  }
}
