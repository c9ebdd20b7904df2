package app.tamis.web.grades;

import app.tamis.book.Book;
import app.tamis.clock.DayHasPassed;
import app.tamis.jobs.Job;
import app.tamis.jobs.JobKind;
import app.tamis.jobs.Jobs;
import app.tamis.jobs.Progress;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Settles the month ends that are due when a day is over, also where nobody looks. Whoever looks
/// first in the morning then finds them settled.
@Component
final class GradesByDay implements JobKind {

  private static final String CODE = "settle-grades";

  private final InForce inForce;
  private final Jobs jobs;
  private final UUID whoseFacts;

  GradesByDay(InForce inForce, Jobs jobs, Book book) {
    this.inForce = inForce;
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
    inForce.find();
  }
}
