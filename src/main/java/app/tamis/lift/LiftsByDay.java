package app.tamis.lift;

import app.tamis.gradebook.Standing;
import app.tamis.gradebook.StandingByDay;
import app.tamis.gradebook.Standings;
import org.springframework.stereotype.Component;

/// Ends plans whose last day is over.
@Component
final class LiftsByDay extends StandingByDay {

  private final Lifts lifts;

  LiftsByDay(Lifts lifts, Standings standings) {
    super("settle-lifts", standings);
    this.lifts = lifts;
  }

  @Override
  protected void settle(Standing standing) {
    lifts.settle(standing);
  }
}
