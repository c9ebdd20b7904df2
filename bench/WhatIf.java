import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import app.tamis.grading.Grading;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrices;
import app.tamis.grading.acts.Act;
import app.tamis.grading.acts.Plan;
import app.tamis.grading.acts.TimeUse;
import app.tamis.grading.acts.WhatIfWords;
import app.tamis.grading.acts.Wish;
import app.tamis.outlook.Ahead;
import app.tamis.outlook.Months;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalDouble;

/// Times what a slider waits for, in processor time of one thread: the same plan with another use of the time, its sums, words and 18
/// months. Beside it the first answer about a plan, for which all clients are graded anew.
public final class WhatIf {

  public static void main(String[] arguments) {
    try (var folder = FactsFolder.open(Path.of(arguments[0]))) {
      var reading = new Facts(Clock.systemUTC(), _ -> {}).read(folder, ImportOptions.STRICT, System.err::println);
      var facts = ((Facts.Reading.Taken) reading).facts();
      var asOf = facts.months().defaultAsOf().orElseThrow();
      var grades = Grading.grade(facts.months(), facts.costBasis(), Matrices.classic(), asOf, 12);
      var said = new WhatIfWords(facts.portfolio().currency());
      for (int run = 1; run <= 20; run++) {
        long start = processorTime();
        var plan = Plan.of(List.of(Wish.of(Letter.D, new Act.Part())), grades);
        var whatIf = app.tamis.grading.acts.WhatIf.of(grades, plan, TimeUse.NONE);
        long regraded = processorTime();
        var moved = whatIf.with(new TimeUse(run / 40.0, 0.1, OptionalDouble.of(90)));
        var ahead = Ahead.of(moved, Months.after(asOf), facts.portfolio().country());
        int months = ahead.months(3, 18).orElseThrow().list().size();
        int sentences = said.result(moved).size() + ahead.leavers().size();
        moved.sumsBefore();
        moved.sumsAfter();
        long answered = processorTime();
        System.out.printf(
            "%d clients, %d months, %d sentences, run %d: a new plan %.1f ms, the slider %.1f ms%n",
            grades.clients().size(), months, sentences, run, (regraded - start) / 1e6, (answered - regraded) / 1e6);
      }
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
