package app.tamis.identity;

import app.tamis.clock.DayHasPassed;
import app.tamis.jobs.Job;
import app.tamis.jobs.JobKind;
import app.tamis.jobs.Jobs;
import app.tamis.jobs.Progress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Puts refusals on the trail whose hour is over, and forgets old attempts and sessions, also where
/// nobody signs in.
@Component
final class TidyingByDay implements JobKind {

  private static final String CODE = "tidy-sign-ins";

  private final Refusals refusals;
  private final Attempts attempts;
  private final Sessions sessions;
  private final Jobs jobs;

  TidyingByDay(Refusals refusals, Attempts attempts, Sessions sessions, Jobs jobs) {
    this.refusals = refusals;
    this.attempts = attempts;
    this.sessions = sessions;
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
    refusals.settle();
    attempts.forgetOld();
    sessions.forgetOld();
  }
}
