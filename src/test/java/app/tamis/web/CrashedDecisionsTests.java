package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.book.TamisProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A Tamis that is killed while people decide.
class CrashedDecisionsTests {

  private static final Pattern ROOT = Pattern.compile("http://localhost:\\d+");
  private static final List<String> CLIENTS = List.of("1", "2", "3");
  private static final int ROUNDS = 2;

  private final Queue<Kept> acknowledged = new ConcurrentLinkedQueue<>();

  private record Kept(String client, String text) {}

  @Test
  void whatever_was_acknowledged_is_there_after_a_crash() throws Exception {
    var data = RunningTamis.newData();
    Harbour.startIn(data).close();

    for (int round = 1; round <= ROUNDS; round++) {
      killAmidDecisions(data, round);
    }

    try (var tamis = RunningTamis.on(data)) {
      var owner = tamis.ownersBrowser();
      for (var client : CLIENTS) {
        var page = owner.get("/clients/" + client + "/decisions").body();
        assertThat(texts(client)).allSatisfy(text -> assertThat(page).contains(text));
      }
      assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
    }
  }

  private void killAmidDecisions(Path data, int round) throws IOException, InterruptedException {
    int before = acknowledged.size();
    try (var tamis = TamisProcess.serving(data).ready();
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var root = ROOT.matcher(tamis.text()).results().findFirst().orElseThrow().group();
      for (var client : CLIENTS) {
        people.execute(() -> decide(new Browser(root), client, "round " + round));
      }
      TamisProcess.await("somebody has decided", () -> acknowledged.size() > before + 1);
      Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(1_500)));
      tamis.kill();
    }
  }

  /// Until nobody answers any more.
  private void decide(Browser browser, String client, String round) {
    var path = "/clients/" + client + "/decisions";
    try {
      browser.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);
      browser.get(path);
      for (int i = 1; ; i++) {
        var text = "decided in %s, %d.".formatted(round, i);
        if (i % 2 == 0) {
          var until = LocalDate.now(java.time.Clock.systemUTC()).plusDays(90).toString();
          browser.post(path + "/grade", "grade", "D", "reason", text, "until", until);
        } else {
          browser.post(path + "/notes", "note", text);
        }
        if (browser.path().startsWith(path + "?done=")) {
          acknowledged.add(new Kept(client, text));
        }
      }
    } catch (UncheckedIOException killed) {
      // What was on its way may be there or not.
    }
  }

  /// None where the server was killed before it answered.
  private List<String> texts(String client) {
    return acknowledged.stream()
        .filter(kept -> kept.client().equals(client))
        .map(Kept::text)
        .toList();
  }
}
