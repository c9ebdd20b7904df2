package app.tamis.gradebook;

import app.tamis.clock.Watch;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Has grades settled.
@Component
final class GradesWatch implements Watch {

  /// Within which facts that another process put in force are seen, and that a day is over.
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Standings standings;

  GradesWatch(Standings standings) {
    this.standings = standings;
  }

  @Override
  public String name() {
    return "grades";
  }

  @Override
  public void look(Rest rest) throws InterruptedException {
    standings.settleNext(PAUSE);
  }

  @Override
  public void stop() {
    standings.close();
  }
}
