package app.tamis.post;

import app.tamis.book.Book;
import app.tamis.book.CurrentPortfolio;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks every few seconds whether a letter is due, for the portfolio of the book.
@Component
final class Postman implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Sending sending;
  private final Book book;
  private final Clock clock;
  private volatile boolean runs;
  private ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor();

  Postman(Sending sending, Book book, Clock clock) {
    this.sending = sending;
    this.book = book;
    this.clock = clock;
  }

  @Override
  public void start() {
    rounds.shutdown();
    rounds = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("post").factory());
    var _ =
        rounds.scheduleWithFixedDelay(
            this::goRound, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    runs = true;
  }

  private void goRound() {
    try {
      CurrentPortfolio.in(book.portfolio(), () -> sending.sendDue(clock.instant()));
    } catch (RuntimeException failed) {
      LOG.warn("letters couldn't be sent; they are tried again", failed);
    }
  }

  /// Lets a letter that is under way arrive.
  @Override
  public void stop() {
    runs = false;
    rounds.shutdown();
    try {
      if (!rounds.awaitTermination(Smtp.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        rounds.shutdownNow();
      }
    } catch (InterruptedException e) {
      rounds.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return runs;
  }
}
