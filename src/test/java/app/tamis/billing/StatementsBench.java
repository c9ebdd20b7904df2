package app.tamis.billing;

import app.tamis.book.Book;
import app.tamis.book.CurrentPortfolio;
import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.trail.Signature;
import app.tamis.web.RunningTamis;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/// How long it takes to write the statements of a month, each with its PDF: see `bench/statements`.
/// What must be looked at is let go first, as a person would.
final class StatementsBench {

  private static final YearMonth MONTH = YearMonth.of(2025, 12);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

  private StatementsBench() {}

  /// @param arguments a folder of facts whose last month is December 2025
  static void main(String[] arguments) throws Exception {
    var data = RunningTamis.newData();
    try (var tamis = RunningTamis.on(data)) {
      var moment = Instant.parse("2026-01-05T10:00:00Z");
      tamis.clock().turn(Duration.between(tamis.clock().instant(), moment));
      var owner = tamis.browser();
      owner.becomesOwner(tamis.firstLink());
      try (var folder = FactsFolder.open(Path.of(arguments[0]))) {
        tamis.part(Facts.class).importInto(data, folder, ImportOptions.STRICT, _ -> {});
      }
      owner.get("/");
      CurrentPortfolio.in(
          tamis.part(Book.class).portfolio(),
          () -> {
            measure(tamis.part(Statements.class));
            return true;
          });
    }
  }

  private static void measure(Statements door) throws InterruptedException {
    var begin = System.nanoTime();
    var all = door.list(MONTH, TODAY);
    told("reading %d clients".formatted(all.size()), begin);
    all.forEach(seen -> door.accept(seen, Signature.CONSOLE));
    begin = System.nanoTime();
    int sent = door.send(MONTH, TODAY, Signature.CONSOLE);
    while (door.progress(MONTH).left() > 0) {
      Thread.sleep(200);
    }
    told("writing %d statements with their PDF".formatted(sent), begin);
    var memory = Runtime.getRuntime();
    System.gc();
    System.out.printf(
        "alive in the heap: %d MiB%n", (memory.totalMemory() - memory.freeMemory()) >> 20);
  }

  private static void told(String what, long begin) {
    System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - begin) / 1e9);
  }
}
