package app.tamis.post;

import app.tamis.clock.Watch;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Sends what is due.
@Component
final class Postman implements Watch {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Sending sending;
  private volatile boolean stopped;

  Postman(Sending sending) {
    this.sending = sending;
  }

  @Override
  public String name() {
    return "post";
  }

  @Override
  public void look(Rest rest) throws InterruptedException {
    if (rest.take(PAUSE)) {
      sending.sendDue(() -> !stopped);
    }
  }

  @Override
  public void stop() {
    stopped = true;
  }

  /// Lets a letter that is under way arrive.
  @Override
  public Duration patience() {
    return Smtp.PATIENCE;
  }
}
