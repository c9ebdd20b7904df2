package app.tamis.jobs;

import app.tamis.book.Book;
import app.tamis.book.TamisProcess;
import app.tamis.web.RunningTamis;
import java.util.UUID;

/// Waits until the work in the background of a Tamis that runs is done.
public final class Settled {

  private Settled() {}

  public static void in(RunningTamis tamis) {
    in(tamis, tamis.part(Book.class).portfolio());
  }

  public static void in(RunningTamis tamis, UUID portfolio) {
    TamisProcess.await(
        "what is due is done",
        () -> {
          var jobs = tamis.inPortfolio(portfolio, () -> tamis.part(Jobs.class).list());
          return !jobs.isEmpty() && jobs.stream().allMatch(job -> job.state() == JobState.DONE);
        });
  }
}
