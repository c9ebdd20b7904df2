package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.book.TamisProcess;
import app.tamis.facts.Facts;
import app.tamis.facts.StoredImport;
import app.tamis.portfolio.SettingsVersions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A Tamis that is killed while somebody changes settings.
class CrashedSettingsTests {

  private static final Pattern ROOT = Pattern.compile("http://localhost:\\d+");

  /// The last target rate that was said to be in force.
  private final AtomicInteger acknowledged = new AtomicInteger(90);

  @Test
  void book_and_facts_are_of_one_mind_after_a_crash() throws Exception {
    var data = RunningTamis.newData();
    Harbour.startIn(data).close();

    for (int round = 1; round <= 2; round++) {
      killAmidChanges(data);

      try (var tamis = RunningTamis.on(data)) {
        var facts = tamis.part(Facts.class);
        var kept =
            tamis.inPortfolio(() ->
                tamis.part(SettingsVersions.class).inForce().orElseThrow().text().portfolio());
        assertThat(facts.settings(data).orElseThrow().hourlyRates()).isEqualTo(kept.hourlyRates());
        assertThat(kept.hourlyRates().target().orElseThrow().toDouble())
            .isGreaterThanOrEqualTo(acknowledged.get());
        assertThat(facts.imports(data)).extracting(StoredImport::number).containsExactly("000001");
      }
    }
  }

  private void killAmidChanges(Path data) throws IOException, InterruptedException {
    int before = acknowledged.get();
    try (var tamis = TamisProcess.serving(data).ready();
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var root = ROOT.matcher(tamis.text()).results().findFirst().orElseThrow().group();
      people.execute(() -> change(new Browser(root)));
      TamisProcess.await("somebody has changed them", () -> acknowledged.get() > before);
      Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(1_500)));
      tamis.kill();
    }
  }

  /// Until nobody answers any more.
  private void change(Browser browser) {
    try {
      browser.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);
      for (int rate = acknowledged.get() + 10; ; rate++) {
        var fields = SettingsTests.fields(browser.get("/settings").body());
        fields.put("target_rate", String.valueOf(rate));
        browser.post(
            "/settings",
            fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new));
        if (browser.path().equals("/settings?done=kept")) {
          acknowledged.set(rate);
        }
      }
    } catch (UncheckedIOException killed) {
      // What was on its way may be there or not.
    }
  }
}
