import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.grading.Matrices;
import app.tamis.measures.CostBasis;
import java.nio.file.Path;
import java.time.Clock;

/// Times 120 month ends of history, once the facts are rolled up: the first time in this process, and when warm.
public final class History {

  public static void main(String[] arguments) {
    try (var folder = FactsFolder.open(Path.of(arguments[0]))) {
      var reading = new Facts(Clock.systemUTC(), _ -> {}).read(folder, ImportOptions.STRICT, System.err::println);
      var facts = ((Facts.Reading.Taken) reading).facts();
      for (int run = 1; run <= 5; run++) {
        long start = System.nanoTime();
        var history =
            app.tamis.grading.History.of(
                facts.months(), CostBasis.DEFAULT, Matrices.classic(), facts.months().defaultAsOf().orElseThrow(), 12, 120);
        System.out.printf(
            "120 month ends, %d clients at the last, run %d: %.2f s%n",
            history.monthEnds().getLast().clients().size(), run, (System.nanoTime() - start) / 1e9);
      }
    }
  }
}
