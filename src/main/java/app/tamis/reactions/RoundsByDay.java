package app.tamis.reactions;

import app.tamis.jobs.DailyWork;
import app.tamis.jobs.Job;
import app.tamis.jobs.Progress;
import org.springframework.stereotype.Component;

/// Puts away a round whose time is over, and a quarter's taps after calls, also where nobody looks.
@Component
final class RoundsByDay implements DailyWork {

  private static final String CODE = "settle-rounds";

  private final Rounds rounds;
  private final Taps taps;

  RoundsByDay(Rounds rounds, Taps taps) {
    this.rounds = rounds;
    this.taps = taps;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public void run(Job job, Progress progress) {
    rounds.settle();
    taps.settle();
  }
}
