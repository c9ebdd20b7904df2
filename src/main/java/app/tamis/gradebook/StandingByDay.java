package app.tamis.gradebook;

import app.tamis.book.Book;
import app.tamis.jobs.DailyWork;
import app.tamis.jobs.Job;
import app.tamis.jobs.Progress;
import java.util.UUID;

/// What is settled by the grades in force when a day is over, also where nobody looks: once for all
/// days on which the server was switched off.
public abstract class StandingByDay implements DailyWork {

  private final String code;
  private final Standings standings;
  private final UUID whoseFacts;

  protected StandingByDay(String code, Standings standings, Book book) {
    this.code = code;
    this.standings = standings;
    this.whoseFacts = book.portfolio();
  }

  protected abstract void settle(Standing standing);

  @Override
  public final String code() {
    return code;
  }

  /// The facts in the data folder are those of one portfolio.
  @Override
  public final boolean isFor(UUID portfolio) {
    return portfolio.equals(whoseFacts);
  }

  /// By the grades of today: those of yesterday may still be at hand.
  @Override
  public final void run(Job job, Progress progress) {
    standings.settle();
    standings.now().ifPresent(this::settle);
  }
}
