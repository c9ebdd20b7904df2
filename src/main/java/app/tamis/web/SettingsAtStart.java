package app.tamis.web;

import app.tamis.basics.Problems;
import app.tamis.book.Book;
import app.tamis.book.BookPortfolio;
import app.tamis.clock.InPortfolio;
import app.tamis.facts.SettingsInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Brings the facts in line with the settings of the book, before any page is opened, any day
/// passes and any job runs.
@Component
final class SettingsAtStart implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsAtStart.class);

  private final SettingsInForce settings;
  private final InPortfolio inPortfolio;
  private final Book book;
  private volatile boolean running;

  SettingsAtStart(SettingsInForce settings, InPortfolio inPortfolio, Book book) {
    this.settings = settings;
    this.inPortfolio = inPortfolio;
    this.book = book;
  }

  /// Where that can't be now, it is tried again before grades are made.
  @Override
  public void start() {
    running = true;
    book.portfolios().known().forEach(this::bringInLine);
  }

  private void bringInLine(BookPortfolio portfolio) {
    try {
      inPortfolio.call(
          portfolio.id(),
          () -> {
            settings.bringInLine();
            return portfolio;
          });
    } catch (Problems unreadable) {
      LOG.warn("settings aren't in line with the facts: {}", unreadable.getMessage());
    }
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
