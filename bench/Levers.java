import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.grading.acts.Offers;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;

/// Times the levers of all clients, once the facts are rolled up, beside grading them, in processor time of one thread: the first time
/// in this process, and when warm.
public final class Levers {

  public static void main(String[] arguments) {
    try (var folder = FactsFolder.open(Path.of(arguments[0]))) {
      var reading = new Facts(Clock.systemUTC(), _ -> {}).read(folder, ImportOptions.STRICT, System.err::println);
      var facts = ((Facts.Reading.Taken) reading).facts();
      var asOf = facts.months().defaultAsOf().orElseThrow();
      for (int run = 1; run <= 20; run++) {
        long start = processorTime();
        var grades = Grading.grade(facts.months(), facts.costBasis(), Matrices.classic(), asOf, 12);
        long graded = processorTime();
        var levers =
            app.tamis.grading.acts.Levers.of(grades, facts.months(), facts.proposalSettings(), Offers.shipped());
        int found = grades.clients().stream().mapToInt(client -> levers.of(client).levers().size()).sum();
        long tried = processorTime();
        System.out.printf(
            "%d levers of %d clients, run %d: %.2f s, %.1f times as long as grading them (%.2f s)%n",
            found,
            grades.clients().size(),
            run,
            (tried - graded) / 1e9,
            (double) (tried - graded) / (graded - start),
            (graded - start) / 1e9);
      }
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
