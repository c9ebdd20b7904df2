package app.tamis.calls;

import app.tamis.jobs.DailyWork;
import app.tamis.jobs.Job;
import app.tamis.jobs.Progress;
import org.springframework.stereotype.Component;

/// Forgets by which keys events were told, once nobody tells them again.
@Component
final class CallsByDay implements DailyWork {

  private final Calls calls;

  CallsByDay(Calls calls) {
    this.calls = calls;
  }

  @Override
  public String code() {
    return "forget-call-events";
  }

  @Override
  public void run(Job job, Progress progress) {
    calls.forgetOldEvents();
  }
}
