package app.tamis.lift;

import app.tamis.book.Book;
import app.tamis.gradebook.Standings;
import app.tamis.jobs.DailyWork;
import app.tamis.jobs.Job;
import app.tamis.jobs.Progress;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ends plans whose last day is over, also where nobody looks.
@Component
final class LiftsByDay implements DailyWork {

  private static final String CODE = "settle-lifts";

  private final Lifts lifts;
  private final Standings standings;
  private final UUID whoseFacts;

  LiftsByDay(Lifts lifts, Standings standings, Book book) {
    this.lifts = lifts;
    this.standings = standings;
    this.whoseFacts = book.portfolio();
  }

  @Override
  public String code() {
    return CODE;
  }

  /// The facts in the data folder are those of one portfolio.
  @Override
  public boolean isFor(UUID portfolio) {
    return portfolio.equals(whoseFacts);
  }

  /// By the grades of today: those of yesterday may still be at hand.
  @Override
  public void run(Job job, Progress progress) {
    standings.settle();
    standings.now().ifPresent(lifts::settle);
  }
}
