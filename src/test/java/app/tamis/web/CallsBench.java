package app.tamis.web;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// How long it takes from a call that is told to a card that can be read, in many tabs: see
/// `bench/calls`. A card counts as shown once the page has drawn it. Half of the tabs are one
/// browser's, where one listens for all; the other half are browsers of their own.
final class CallsBench {

  /// Runs in each tab: notes when each card can be seen. Each call's number says which it is.
  private static final String WATCH =
      """
      () => {
        window.seen = {};
        const look = () => {
          for (const card of document.querySelectorAll("#calls [data-card]")) {
            const line = card.querySelector(".call-line").textContent;
            if (!(line in window.seen) && card.getBoundingClientRect().height > 0) {
              window.seen[line] = Date.now();
            }
          }
        };
        new MutationObserver(() => requestAnimationFrame(look)).observe(
          document.querySelector("#calls"), { childList: true, subtree: true });
      }\
      """;

  private CallsBench() {}

  private record Told(String line, long at) {}

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
    var told = Collections.synchronizedList(new ArrayList<Told>());
    long pause = Duration.ofMinutes(1).toMillis() / perMinute;
    long begun = System.currentTimeMillis();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < perMinute * minutes; i++) {
        long due = begun + i * pause;
        Thread.sleep(Math.max(0, due - System.currentTimeMillis()));
        var number = "+3338%07d".formatted(i);
        threads.execute(() -> {
          long at = System.currentTimeMillis();
          telephone.rings("bench " + number, number, "");
          told.add(new Told(number, at));
        });
      }
    }
    return told;
  }

  private static void report(List<Told> told, List<Page> pages) {
    var waits = new ArrayList<Long>();
    int lost = 0;
    for (var page : pages) {
      var seen = (java.util.Map<?, ?>) page.evaluate("() => window.seen");
      for (var call : told) {
        var at = seen.get(national(call.line()));
        if (at == null) {
          lost++;
        } else {
          waits.add(((Number) at).longValue() - call.at());
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
  }

  /// `+33381234567` as it stands on a card: `03 81 23 45 67`.
  private static String national(String e164) {
    var digits = "0" + e164.substring(3);
    return IntStream.range(0, digits.length() / 2)
        .mapToObj(i -> digits.substring(2 * i, 2 * i + 2))
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.isEmpty()
        ? -1
        : sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
  }
}
