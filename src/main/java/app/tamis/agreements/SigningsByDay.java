package app.tamis.agreements;

import app.tamis.book.CurrentPortfolio;
import app.tamis.clock.PortfolioZones;
import app.tamis.jobs.DailyWork;
import app.tamis.jobs.Job;
import app.tamis.jobs.Progress;
import org.springframework.stereotype.Component;

/// Ends links whose time is over, and reminds of those that nobody has used, also where nobody
/// looks.
@Component
final class SigningsByDay implements DailyWork {

  private static final String CODE = "settle-signings";

  private final Signings signings;
  private final PortfolioZones zones;

  SigningsByDay(Signings signings, PortfolioZones zones) {
    this.signings = signings;
    this.zones = zones;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public void run(Job job, Progress progress) {
    zones.of(CurrentPortfolio.get()).ifPresent(signings::settle);
  }
}
