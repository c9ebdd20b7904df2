package app.tamis.outcome;

import app.tamis.book.Book;
import app.tamis.gradebook.Standings;
import app.tamis.jobs.DailyWork;
import app.tamis.jobs.Job;
import app.tamis.jobs.Progress;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps forecasts of what was decided and has none: what was written down later, and what was
/// decided before there were any.
@Component
final class ForecastsByDay implements DailyWork {

  private static final String CODE = "settle-forecasts";

  private final Outcomes outcomes;
  private final Standings standings;
  private final UUID whoseFacts;

  ForecastsByDay(Outcomes outcomes, Standings standings, Book book) {
    this.outcomes = outcomes;
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
    standings.now().ifPresent(outcomes::keep);
  }
}
