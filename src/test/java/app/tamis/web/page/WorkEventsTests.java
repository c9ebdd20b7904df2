package app.tamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class WorkEventsTests {

  /// Remembers how it ended.
  private static final class Ending extends SseEmitter {

    private @Nullable Throwable fault;

    @Override
    public void completeWithError(Throwable fault) {
      this.fault = fault;
    }
  }

  @Test
  @Timeout(10)
  void a_page_does_not_wait_for_news_that_cannot_come() {
    var page = new Ending();

    WorkEvents.tell(page, Duration.ofMillis(1), WorkEventsTests::overflowing, () -> false);

    assertThat(page.fault).isInstanceOf(StackOverflowError.class);
  }

  @Test
  @Timeout(10)
  void a_page_that_stays_open_keeps_nobody_from_ending() {
    WorkEvents.tell(new Ending(), Duration.ofMillis(1), () -> Optional.of("at it"), () -> true);
  }

  private static Optional<String> overflowing() {
    throw new StackOverflowError();
  }
}
