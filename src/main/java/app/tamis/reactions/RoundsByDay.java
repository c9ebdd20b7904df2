package app.tamis.reactions;

import app.tamis.clock.DayHasPassed;
import app.tamis.jobs.Job;
import app.tamis.jobs.JobKind;
import app.tamis.jobs.Jobs;
import app.tamis.jobs.Progress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Puts away a round whose time is over, also where nobody looks.
@Component
final class RoundsByDay implements JobKind {

  private static final String CODE = "settle-rounds";

  private final Rounds rounds;
  private final Jobs jobs;

  RoundsByDay(Rounds rounds, Jobs jobs) {
    this.rounds = rounds;
    this.jobs = jobs;
  }

  @EventListener
  void on(DayHasPassed passed) {
    jobs.add(CODE);
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public void run(Job job, Progress progress) {
    rounds.settle();
  }
}
