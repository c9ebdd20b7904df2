package app.tamis.gradebook;

import app.tamis.book.Book;
import app.tamis.jobs.DailyWork;
import app.tamis.jobs.Job;
import app.tamis.jobs.Progress;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Has the month ends settled that are due when a day is over, also where nobody looks: once for
/// all days on which the server was switched off.
@Component
final class GradesByDay implements DailyWork {

  private static final String CODE = "settle-grades";

  private final Standings standings;
  private final UUID whoseFacts;

  GradesByDay(Standings standings, Book book) {
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

  @Override
  public void run(Job job, Progress progress) {
    standings.settle();
    standings.now();
  }
}
