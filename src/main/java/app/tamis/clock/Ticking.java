package app.tamis.clock;

import app.tamis.book.Book;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks at the clock now and then, for every portfolio; at once when the server starts.
@Component
final class Ticking implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Ticking.class);
  private static final Duration EVERY = Duration.ofSeconds(20);

  private final Days days;
  private final Book book;
  private final InPortfolio inPortfolio;
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("clock").factory());
  private volatile boolean running;
  private volatile boolean reachable = true;

  Ticking(Days days, Book book, InPortfolio inPortfolio) {
    this.days = days;
    this.book = book;
    this.inPortfolio = inPortfolio;
  }

  /// Announces what has passed. What fails for one portfolio is tried again at the next tick, and
  /// keeps no other waiting.
  void tick() {
    try {
      book.portfolios().list().forEach(portfolio -> tick(portfolio.id()));
      reachable = true;
    } catch (Throwable fault) {
      if (reachable) {
        LOG.warn("no day passes while the book can't be reached: {}", fault.getMessage());
      }
      reachable = false;
    }
  }

  private void tick(UUID portfolio) {
    try {
      inPortfolio.call(
          portfolio,
          () -> {
            days.announce();
            return portfolio;
          });
    } catch (Throwable fault) {
      LOG.error("days have passed and could not be told", fault);
    }
  }

  @Override
  public void start() {
    running = true;
    var _ = ticks.scheduleWithFixedDelay(this::tick, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    ticks.shutdown();
    try {
      ticks.awaitTermination(EVERY.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
