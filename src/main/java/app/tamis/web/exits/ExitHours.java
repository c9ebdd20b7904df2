package app.tamis.web.exits;

import app.tamis.gradebook.Standing;
import app.tamis.outlook.Candidate;
import app.tamis.web.freed.FreedSource;
import app.tamis.web.page.PortfolioZone;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The hours that the exit plan would free once all have left who fit.
@Component
final class ExitHours implements FreedSource {

  private final Planned planned;
  private final PortfolioZone clocks;

  ExitHours(Planned planned, PortfolioZone clocks) {
    this.planned = planned;
    this.clocks = clocks;
  }

  @Override
  public Optional<Freed> find(Optional<UUID> scenario, Standing standing) {
    if (scenario.isPresent()) {
      return Optional.empty();
    }
    var plan = planned.of(standing, clocks.today());
    double hours =
        plan.order().candidates().stream()
            .filter(one -> plan.byHand().month(one.id()).isPresent())
            .mapToDouble(Candidate::hours)
            .sum();
    return Optional.of(new Freed(Optional.empty(), ExitsPath.ALL, OptionalDouble.of(hours)));
  }
}
