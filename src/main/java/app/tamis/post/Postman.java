package app.tamis.post;

import app.tamis.clock.Watch;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Sends what is due.
@Component
final class Postman implements Watch {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Sending sending;
  private final Clock clock;

  Postman(Sending sending, Clock clock) {
    this.sending = sending;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "post";
  }

  @Override
  public void look(Rest rest) throws InterruptedException {
    if (rest.take(PAUSE)) {
      sending.sendDue(clock.instant());
    }
  }

  /// Lets a letter that is under way arrive.
  @Override
  public Duration patience() {
    return Smtp.PATIENCE;
  }
}
