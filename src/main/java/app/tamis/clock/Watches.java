package app.tamis.clock;

import app.tamis.book.Book;
import app.tamis.book.BookPortfolio;
import app.tamis.book.Portfolios;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps all [Watch]es, each for every portfolio.
@Component
final class Watches implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

  /// Before a watch that failed looks again.
  private static final Duration BREATH = Duration.ofSeconds(1);

  private final List<Watch> watches;
  private final List<Kept> kept = new CopyOnWriteArrayList<>();
  private final InPortfolio inPortfolio;
  private final Portfolios portfolios;
  private volatile boolean runs;

  Watches(List<Watch> watches, InPortfolio inPortfolio, Book book) {
    this.watches = watches;
    this.inPortfolio = inPortfolio;
    this.portfolios = book.portfolios();
    this.portfolios.whenAdded(this::keepFor);
  }

  @Override
  public void start() {
    runs = true;
    portfolios.known().forEach(this::keepFor);
  }

  /// Once for each portfolio, also where it came while the others began.
  private synchronized void keepFor(BookPortfolio portfolio) {
    if (!runs || kept.stream().anyMatch(each -> each.portfolio.equals(portfolio.id()))) {
      return;
    }
    for (var watch : watches) {
      var begun = new Kept(watch, portfolio);
      kept.add(begun);
      begun.thread.start();
    }
  }

  @Override
  public synchronized void stop() {
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
    private final UUID portfolio;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Kept(Watch watch, BookPortfolio portfolio) {
      this.watch = watch;
      this.portfolio = portfolio.id();
      var name = portfolio.isFirst() ? watch.name() : watch.name() + "-" + portfolio.number();
      this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::lookOverAndOver);
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
