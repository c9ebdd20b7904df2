package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Problems;
import app.tamis.book.TamisProcess;
import app.tamis.facts.Facts;
import app.tamis.facts.StoredImport;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is left of an import when Tamis is killed while it runs.
class ImportCrashTests {

  private static final Pattern LINK = Pattern.compile("(http://\\S+?)(/welcome/\\S+)");
  private static final Pattern READY = Pattern.compile("Tamis is ready: (http://[^/\\s]+)");
  private static final int ROUNDS = 2;
  private static final int ROWS = 20_000;
  private static final int LONGEST_WAIT = 1_200;

  private final Path data = RunningTamis.newData();
  private final Facts facts = new Facts(Clock.systemUTC(), _ -> {});
  private final Browser browser = new Browser(path -> URI.create(origin() + path));
  private String origin = "";

  @Test
  void nothing_acknowledged_is_lost_and_what_was_cut_off_is_whole_or_absent() throws Exception {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var acknowledged = new ArrayList<String>();
    var tamis = start();
    try {
      getIn(tamis);
      var first = sent("clients.csv", "client_id,name\nC1,One\n");
      browser.post(first + "/settings", "name", "Harbour IT");
      browser.onceDone(first);
      stored(first);
      acknowledged.add("clients.csv");

      for (int round = 0; round < ROUNDS; round++) {
        var here = sent("tickets.csv", tickets(round));
        browser.post(here + "/look");
        browser.onceDone(here);
        browser.post(here + "/store");
        Thread.sleep(random.nextInt(LONGEST_WAIT));
        boolean answered = browser.get(here).body().contains("Imported");
        tamis.kill();

        var kept = sources();
        assertThat(kept).as("after %s with seed %s", round, seed).startsWith(first(acknowledged));
        assertThat(kept.size() - acknowledged.size()).isBetween(answered ? 1 : 0, 1);
        assertThat(facts.stored(data).months()).isNotNull();

        tamis.close();
        tamis = start();
        if (kept.size() == acknowledged.size()) {
          assertThat(browser.onceDone(here)).as("taken up by itself").contains("Imported");
        }
        acknowledged.add("tickets.csv");
        assertThat(sources()).isEqualTo(acknowledged);
      }
    } finally {
      tamis.terminate();
      tamis.ended();
      tamis.close();
    }
  }

  private static String[] first(List<String> acknowledged) {
    return acknowledged.toArray(String[]::new);
  }

  private TamisProcess start() throws IOException {
    var tamis = TamisProcess.serving(data).ready();
    var ready = READY.matcher(tamis.text());
    assertThat(ready.find()).isTrue();
    origin = ready.group(1);
    return tamis;
  }

  private String origin() {
    return origin;
  }

  private void getIn(TamisProcess tamis) {
    var link = LINK.matcher(tamis.text());
    assertThat(link.find()).isTrue();
    browser.becomesOwner(link.group(2));
  }

  private String sent(String name, String content) {
    var here = browser.beginsImport();
    browser.sends(here, name, content.getBytes(StandardCharsets.UTF_8));
    browser.get(here);
    return here;
  }

  private void stored(String here) {
    browser.post(here + "/store");
    assertThat(browser.onceDone(here)).contains("Imported");
  }

  private List<String> sources() throws Problems {
    return facts.imports(data).stream().map(StoredImport::source).toList();
  }

  private static String tickets(int round) {
    var text = new StringBuilder("ticket_id,client_id,opened_at\n");
    IntStream.range(0, ROWS)
        .forEach(row ->
            text.append("T%d-%d,C1,2025-03-%02dT10:00:00\n".formatted(round, row, 1 + row % 28)));
    return text.toString();
  }
}
