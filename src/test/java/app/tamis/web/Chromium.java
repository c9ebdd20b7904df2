package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
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

  /// In milliseconds: a machine that is busy otherwise is no fault of a page's.
  private static final double PATIENCE = 20_000;

  private final RunningTamis tamis;
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private Chromium(RunningTamis tamis, Path executable) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
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
    return new Chromium(tamis, orSkip());
  }

  /// Where it is, asked before anything else is started.
  static Path orSkip() {
    var executable = PLACES.stream().filter(Files::isExecutable).findFirst();
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(executable.isPresent(), "no Chromium on this machine: not tried in a browser");
    }
    return executable.orElseThrow(
        () -> new AssertionError("CI=true, and there is no Chromium: apt-get install it"));
  }

  /// The owner's window, as large as a laptop's.
  public Page ownersPage() {
    var page = strangersWindow(Look.LAPTOP);
    page.navigate(uri("/sign-in"));
    page.locator("#email").fill(RunningTamis.OWNER);
    page.locator("#password").fill(RunningTamis.PASSWORD);
    page.locator("main button").first().click();
    page.waitForURL(uri("/"));
    return page;
  }

  /// A window of somebody who is signed in.
  public Page window(app.tamis.web.Browser of, Look look) {
    var context = context(look);
    var session = of.cookie(app.tamis.web.Browser.SESSION).orElseThrow().getValue();
    context.addCookies(
        List.of(new Cookie(app.tamis.web.Browser.SESSION, session).setUrl(uri("/"))));
    return context.newPage();
  }

  /// A window of somebody who has never been here.
  public Page strangersWindow(Look look) {
    return context(look).newPage();
  }

  /// The same, somewhere in the world.
  ///
  /// @param languages that the browser tells, such as `de-CH`
  public Page strangersWindow(String languages, String zone) {
    return context(options(Look.LAPTOP).setLocale(languages).setTimezoneId(zone)).newPage();
  }

  /// A page, once its charts are drawn.
  void open(Page window, String path) {
    window.navigate(uri(path));
    if (window.locator("[data-chart]").count() > 0) {
      window.waitForSelector("html[data-drawn]");
    }
  }

  public String uri(String path) {
    return tamis.uri(path).toString();
  }

  /// Nothing was asked of another host, refused by the content policy, or said on the console.
  public void assertNoComplaints() {
    var said = List.copyOf(complaints);
    complaints.clear();
    assertThat(said).isEmpty();
  }

  /// A test that expects a complaint takes it away.
  public void forgetComplaints() {
    complaints.clear();
  }

  private BrowserContext context(Look look) {
    return context(options(look));
  }

  private static NewContextOptions options(Look look) {
    return new NewContextOptions()
        .setViewportSize(look.width(), look.height())
        .setColorScheme(look.colours())
        .setReducedMotion(ReducedMotion.REDUCE)
        .setLocale(look.language());
  }

  private BrowserContext context(NewContextOptions options) {
    var context = browser.newContext(options);
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
        // A page that is left while an answer is under way takes it back; htmx says so.
        if (!said.text().startsWith("htmx:sendAbort")
            && !said.text().startsWith("htmx:afterRequest")) {
          complaints.add(said.text() + " (" + said.location() + ")");
        }
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
