package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.sample.SampleClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The made portfolio is served by a clock of its own, and every page says so.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleDayTests {

  private static final String LINE = "Sample: today is 5 January 2026.";

  private final Path data = RunningTamis.newFolder();
  private final RunningTamis tamis = startedIn(data);
  private final Browser visitor = visitor(tamis);

  private static RunningTamis startedIn(Path data) {
    SampleClock.begin(data);
    return RunningTamis.bySampleClock(data);
  }

  private static Browser visitor(RunningTamis tamis) {
    var browser = tamis.browser().with("Accept-Language", "en-GB");
    browser.get(URI.create(tamis.firstLink()).getPath());
    return browser;
  }

  @BeforeAll
  void fill() {
    try (var folder = FactsFolder.open(Path.of("samples/harbour"))) {
      tamis.part(Facts.class).importInto(data, folder, ImportOptions.STRICT, _ -> {});
    }
    visitor.get("/");
    visitor.post("/caller-test/later");
  }

  @AfterAll
  void stop() {
    tamis.close();
  }

  @Test
  void every_page_says_which_day_it_is() {
    for (var path :
        new String[] {"/", "/clients", "/week", "/import", "/settings", "/account", "/nowhere"}) {
      assertThat(visitor.get(path).body()).as(path).contains(LINE);
    }
    assertThat(visitor.get(tamis.path(new ClientId("C001"))).body()).contains(LINE);
    assertThat(tamis.browser().with("Accept-Language", "en-GB").get("/sign-in").body())
        .contains(LINE);
    assertThat(tamis.browser().with("Accept-Language", "fr").get("/sign-in").body())
        .contains("Exemple : nous sommes le 5 janvier 2026.");
  }

  @Test
  void no_page_says_so_elsewhere() {
    assertThat(RunningTamis.shared().browser().get("/sign-in").body()).doesNotContain("sample-day");
  }

  @Test
  void who_came_in_stays_in_while_the_day_goes_on() {
    tamis.clock().turn(Duration.ofHours(3));

    assertThat(visitor.get("/").body()).contains(LINE);
    assertThat(visitor.isSignedIn()).isTrue();
  }

  @Test
  void a_restart_weeks_later_keeps_the_day_and_who_is_in() {
    var folder = RunningTamis.newFolder();
    String session;
    try (var first = startedIn(folder)) {
      session = visitor(first).cookie(Browser.SESSION).orElseThrow().getValue();
    }

    try (var again = RunningTamis.bySampleClock(folder)) {
      again.clock().turn(Duration.ofMinutes(2));
      var back = again.browser().with("Cookie", Browser.SESSION + "=" + session);
      assertThat(back.isSignedIn()).isTrue();
      assertThat(back.get("/account").body()).contains(LINE);
    }
  }
}
