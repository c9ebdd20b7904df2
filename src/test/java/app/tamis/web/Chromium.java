package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/// The Chromium of the machine, with everything noted that a page must not do. Where there is none,
/// its tests are skipped; where `CI=true`, they fail.
@NullMarked
public final class Chromium implements AutoCloseable {

  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final RunningTamis tamis;
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(RunningTamis tamis, Path executable) {
    this.tamis = tamis;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
  }

  public static Chromium on(RunningTamis tamis) {
    var executable = PLACES.stream().filter(Files::isExecutable).findFirst();
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(executable.isPresent(), "no Chromium on this machine: not tried in a browser");
    }
    return new Chromium(
        tamis,
        executable.orElseThrow(
            () -> new AssertionError("CI=true, and there is no Chromium: apt-get install it")));
  }

  /// The owner's window, as large as a laptop's.
  public Page ownersPage() {
    return ownersPage(1360, 860);
  }

  public Page ownersPage(int width, int height) {
    var page = context(width, height).newPage();
    page.navigate(uri("/sign-in"));
    page.locator("#email").fill(RunningTamis.OWNER);
    page.locator("#password").fill(RunningTamis.PASSWORD);
    page.locator("main button").first().click();
    page.waitForURL(uri("/"));
    return page;
  }

  public String uri(String path) {
    return tamis.uri(path).toString();
  }

  /// Nothing was asked of another host, refused by the content policy, or said on the console.
  public void assertNoComplaints() {
    assertThat(complaints).isEmpty();
  }

  private BrowserContext context(int width, int height) {
    var context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB"));
    context.onRequest(request -> {
      var address = URI.create(request.url());
      boolean ours =
          !address.getScheme().startsWith("http")
              || address.getAuthority().equals(tamis.uri("/").getAuthority());
      if (!ours) {
        complaints.add("asked another host: " + request.url());
      }
    });
    context.onConsoleMessage(said -> {
      if (said.type().equals("error") || said.type().equals("warning")) {
        complaints.add(said.text() + " (" + said.location() + ")");
      }
    });
    context.onWebError(fault -> complaints.add(fault.error()));
    return context;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
