package app.tamis.web.agreements;

import app.tamis.clock.Watch;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Waits for the made portfolio of a demo, which comes once the server stands.
@Component
final class DemoWatch implements Watch {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration AFTERWARDS = Duration.ofDays(1);

  private final DemoAgreements demo;

  DemoWatch(DemoAgreements demo) {
    this.demo = demo;
  }

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public void look(Rest rest) throws InterruptedException {
    rest.take(demo.introduce() ? AFTERWARDS : PAUSE);
  }
}
