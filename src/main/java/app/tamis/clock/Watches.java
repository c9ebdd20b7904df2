package app.tamis.clock;

import app.tamis.book.Book;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps all [Watch]es.
@Component
final class Watches implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

  /// Before a watch that failed looks again.
  private static final Duration BREATH = Duration.ofSeconds(1);

  private final List<Kept> kept;
  private final InPortfolio inPortfolio;
  private final UUID portfolio;
  private volatile boolean runs;

  Watches(List<Watch> watches, InPortfolio inPortfolio, Book book) {
    this.kept = watches.stream().map(Kept::new).toList();
    this.inPortfolio = inPortfolio;
    this.portfolio = book.portfolio();
  }

  @Override
  public void start() {
    runs = true;
    kept.forEach(each -> each.thread.start());
  }

  @Override
  public void stop() {
    runs = false;
    kept.forEach(Kept::tellToStop);
    try {
      for (var each : kept) {
        each.awaitEnd();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void stop(String name) throws InterruptedException {
    for (var each : kept) {
      if (each.watch.name().equals(name)) {
        each.tellToStop();
        each.awaitEnd();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return runs;
  }

  private final class Kept {

    private final Watch watch;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Kept(Watch watch) {
      this.watch = watch;
      this.thread =
          Thread.ofPlatform().daemon().name(watch.name()).unstarted(this::lookOverAndOver);
    }

    private void lookOverAndOver() {
      try {
        while (stopped.getCount() > 0) {
          look();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    private void look() throws InterruptedException {
      try {
        inPortfolio.call(
            portfolio,
            () -> {
              watch.look(this::rest);
              return portfolio;
            });
      } catch (InterruptedException stopped) {
        throw stopped;
      } catch (Throwable failed) {
        LOG.error("{}: broke off, and is tried again", watch.name(), failed);
        rest(BREATH);
      }
    }

    private boolean rest(Duration time) throws InterruptedException {
      return !stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void tellToStop() {
      stopped.countDown();
      watch.stop();
    }

    void awaitEnd() throws InterruptedException {
      thread.join(watch.patience());
    }
  }
}
