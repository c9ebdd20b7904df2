package app.tamis.gradebook;

import app.tamis.book.Book;
import app.tamis.clock.DayHasPassed;
import app.tamis.jobs.Job;
import app.tamis.jobs.JobKind;
import app.tamis.jobs.Jobs;
import app.tamis.jobs.Progress;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Has the month ends settled that are due when a day is over, also where nobody looks: once for
/// all days on which the server was switched off.
@Component
final class GradesByDay implements JobKind {

  private static final String CODE = "settle-grades";

  private final Standings standings;
  private final Jobs jobs;
  private final UUID whoseFacts;

  GradesByDay(Standings standings, Jobs jobs, Book book) {
    this.standings = standings;
    this.jobs = jobs;
    this.whoseFacts = book.portfolio();
  }

  /// The facts in the data folder are those of one portfolio.
  @EventListener
  void on(DayHasPassed passed) {
    if (passed.portfolio().equals(whoseFacts)) {
      jobs.add(CODE);
    }
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public void run(Job job, Progress progress) {
    standings.settle();
    standings.now();
  }
}
