package app.tamis.calls;

import app.tamis.clock.Watch;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Has whose numbers are which at hand before the first call rings: after a start, and after facts
/// came into force.
@Component
final class CallersAtHand implements Watch {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Briefings briefings;
  private final Clock clock;

  CallersAtHand(Briefings briefings, Clock clock) {
    this.briefings = briefings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "callers";
  }

  @Override
  public void look(Rest rest) throws InterruptedException {
    briefings.beReady(clock.instant());
    rest.take(PAUSE);
  }
}
