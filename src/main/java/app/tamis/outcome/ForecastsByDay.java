package app.tamis.outcome;

import app.tamis.gradebook.Standing;
import app.tamis.gradebook.StandingByDay;
import app.tamis.gradebook.Standings;
import org.springframework.stereotype.Component;

/// Keeps forecasts of what was decided and has none: what was written down later, and what was
/// decided before there were any.
@Component
final class ForecastsByDay extends StandingByDay {

  private final Outcomes outcomes;

  ForecastsByDay(Outcomes outcomes, Standings standings) {
    super("settle-forecasts", standings);
    this.outcomes = outcomes;
  }

  @Override
  protected void settle(Standing standing) {
    outcomes.keep(standing);
  }
}
