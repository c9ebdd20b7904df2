package app.tamis.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How long it takes from a call that is told to a card that can be read, in many tabs: see
/// `bench/calls`. A card counts as shown once the page has drawn it. Half of the tabs are one
/// browser's, where one listens for all; the other half are browsers of their own. Clients ring,
/// one after the other; one call in ten is a stranger's.
final class CallsBench {

  /// Runs in each tab: notes when each card can be seen, by the call's number in the book.
  private static final String WATCH =
      """
      () => {
        window.seen = {};
        const look = () => {
          for (const card of document.querySelectorAll("#calls [data-card]")) {
            const call = card.dataset.card;
            if (!(call in window.seen) && card.getBoundingClientRect().height > 0) {
              window.seen[call] = Date.now();
            }
          }
        };
        new MutationObserver(() => requestAnimationFrame(look)).observe(
          document.querySelector("#calls"), { childList: true, subtree: true });
      }\
      """;

  private static final long WANTED = 300;

  private CallsBench() {}

  /// @param call its number in the book
  private record Told(String call, int order, long at) {}

  static void main(String[] arguments) throws Exception {
    int perMinute = Integer.parseInt(arguments[0]);
    int minutes = Integer.parseInt(arguments[1]);
    int tabs = Integer.parseInt(arguments[2]);
    try (var tamis = Harbour.start();
        var chromium = Chromium.on(tamis)) {
      var telephone = Telephone.of(tamis);
      var shared = chromium.ownersPage();
      var pages = new ArrayList<Page>(List.of(shared));
      while (pages.size() < tabs) {
        pages.add(
            pages.size() < tabs / 2
                ? shared.context().newPage()
                : chromium.window(tamis.ownersBrowser(), Look.LAPTOP));
      }
      for (var page : pages) {
        page.navigate(chromium.uri("/week"));
        page.evaluate(WATCH);
      }
      var told = run(telephone, perMinute, minutes);
      shared.waitForTimeout(5_000);
      report(told, pages);
    }
    System.exit(0);
  }

  /// On time, whatever the server does.
  private static List<Told> run(Telephone telephone, int perMinute, int minutes) throws Exception {
    var numbers = numbers();
    var told = Collections.synchronizedList(new ArrayList<Told>());
    long pause = Duration.ofMinutes(1).toMillis() / perMinute;
    long begun = System.currentTimeMillis();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < perMinute * minutes; i++) {
        long due = begun + i * pause;
        Thread.sleep(Math.max(0, due - System.currentTimeMillis()));
        int order = i;
        var number = i % 10 == 9 ? "+3338%07d".formatted(i) : numbers.get(i % numbers.size());
        threads.execute(() -> {
          long at = System.currentTimeMillis();
          var answer = telephone.rings("bench " + order, number, "").body();
          told.add(new Told(answer.replaceAll("(?s).*\"id\":(\\d+).*", "$1"), order, at));
        });
      }
    }
    return told;
  }

  /// Of the made portfolio's clients.
  private static List<String> numbers() throws IOException {
    return Files.readAllLines(Path.of("samples/harbour/clients.csv")).stream()
        .flatMap(line -> Pattern.compile("\\+[1-9][0-9 ]{9,}").matcher(line).results().limit(1))
        .map(MatchResult::group)
        .toList();
  }

  private static void report(List<Told> told, List<Page> pages) {
    var waits = new ArrayList<Long>();
    var late = new TreeSet<Integer>();
    int lost = 0;
    for (var page : pages) {
      var seen = (java.util.Map<?, ?>) page.evaluate("() => window.seen");
      for (var call : told) {
        var at = seen.get(call.call());
        if (at == null) {
          lost++;
        } else {
          long wait = ((Number) at).longValue() - call.at();
          waits.add(wait);
          if (wait > WANTED) {
            late.add(call.order());
          }
        }
      }
    }
    Collections.sort(waits);
    System.out.printf(
        "%d calls, %d tabs: %d cards shown, %d not; from telling to reading p50 %d ms, p95 %d ms, p99 %d ms, most %d ms%n",
        told.size(),
        pages.size(),
        waits.size(),
        lost,
        at(waits, 0.5),
        at(waits, 0.95),
        at(waits, 0.99),
        at(waits, 1));
    System.out.println("calls that took longer in some tab than " + WANTED + " ms: " + late);
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.isEmpty()
        ? -1
        : sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
  }
}
