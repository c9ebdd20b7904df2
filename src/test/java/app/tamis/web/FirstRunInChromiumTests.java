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
      page.locator(".drop button").click();
      page.waitForURL(Pattern.compile(".*/import/[^/]+-.*"));
      page.locator("form[action$='/look'] button, form[action$='/settings'] button").click();
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

  private static Path[] sample() throws IOException {
    try (var files = Files.list(Path.of("samples/harbour"))) {
      return files.toArray(Path[]::new);
    }
  }
}
