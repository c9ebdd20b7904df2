package app.tamis.identity;

import app.tamis.jobs.DailyWork;
import app.tamis.jobs.Job;
import app.tamis.jobs.Progress;
import org.springframework.stereotype.Component;

/// Puts refusals on the trail whose hour is over, and forgets old attempts and sessions, also where
/// nobody signs in.
@Component
final class TidyingByDay implements DailyWork {

  private static final String CODE = "tidy-sign-ins";

  private final Refusals refusals;
  private final Attempts attempts;
  private final Sessions sessions;

  TidyingByDay(Refusals refusals, Attempts attempts, Sessions sessions) {
    this.refusals = refusals;
    this.attempts = attempts;
    this.sessions = sessions;
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
