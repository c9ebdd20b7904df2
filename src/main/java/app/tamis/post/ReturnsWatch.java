package app.tamis.post;

import app.tamis.clock.Watch;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Looks every few minutes whether letters came back.
@Component
final class ReturnsWatch implements Watch {

  private static final Duration PAUSE = Duration.ofMinutes(3);

  private final Returns returns;
  private volatile boolean stopped;

  ReturnsWatch(Returns returns) {
    this.returns = returns;
  }

  @Override
  public String name() {
    return "returns";
  }

  @Override
  public void look(Rest rest) throws InterruptedException {
    if (rest.take(PAUSE)) {
      returns.read(() -> !stopped);
    }
  }

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public Duration patience() {
    return Smtp.PATIENCE;
  }
}
