package app.tamis.outcome;

import app.tamis.agreements.AgreementSigned;
import app.tamis.gradebook.Standings;
import app.tamis.jobs.Job;
import app.tamis.jobs.JobKind;
import app.tamis.jobs.Jobs;
import app.tamis.jobs.Progress;
import app.tamis.lift.LiftBegun;
import app.tamis.parting.PartingDecided;
import app.tamis.prices.PriceAgreed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps the forecast of what was decided as soon as it is.
@Component
final class ForecastsWork implements JobKind {

  private static final String CODE = "keep-forecasts";

  private final Outcomes outcomes;
  private final Standings standings;
  private final Jobs jobs;

  ForecastsWork(Outcomes outcomes, Standings standings, Jobs jobs) {
    this.outcomes = outcomes;
    this.standings = standings;
    this.jobs = jobs;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public void run(Job job, Progress progress) {
    standings.now().ifPresent(outcomes::keep);
  }

  /// In the transaction in which it is decided.
  @EventListener({PartingDecided.class, LiftBegun.class, PriceAgreed.class, AgreementSigned.class})
  public void decided() {
    jobs.add(CODE);
  }
}
