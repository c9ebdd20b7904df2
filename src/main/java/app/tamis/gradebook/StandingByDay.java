package app.tamis.gradebook;

import app.tamis.jobs.DailyWork;
import app.tamis.jobs.Job;
import app.tamis.jobs.Progress;

/// What is settled by the grades in force when a day is over, also where nobody looks: once for all
/// days on which the server was switched off.
public abstract class StandingByDay implements DailyWork {

  private final String code;
  private final Standings standings;

  protected StandingByDay(String code, Standings standings) {
    this.code = code;
    this.standings = standings;
  }

  protected abstract void settle(Standing standing);

  @Override
  public final String code() {
    return code;
  }

  /// By the grades of today: those of yesterday may still be at hand.
  @Override
  public final void run(Job job, Progress progress) {
    standings.settle();
    standings.now().ifPresent(this::settle);
  }
}
