package app.tamis.grading;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.measures.CostBasis;
import app.tamis.measures.RandomPortfolio;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HistorySpeedTests {

  private static final long GENEROUS_SECONDS = 2;

  /// About half a second once warm.
  @Test
  void ten_years_of_two_hundred_clients_are_graded_in_a_moment() {
    var months = RandomPortfolio.large(200, 132);
    var last = LocalDate.of(2034, 12, 31);

    var fastest =
        LongStream.range(0, 4)
            .map(_ ->
                processorTime(
                    () -> History.of(months, CostBasis.DEFAULT, Matrices.classic(), last, 12, 120)))
            .min();

    assertThat(fastest.orElseThrow() / 1e9).isLessThan(GENEROUS_SECONDS);
  }

  /// Of this thread, in nanoseconds: other work on the machine doesn't count.
  private static long processorTime(Runnable work) {
    var thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    work.run();
    return thread.getCurrentThreadCpuTime() - start;
  }
}
