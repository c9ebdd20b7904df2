package app.tamis.clock;

import app.tamis.book.CurrentPortfolio;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Announces the days that have passed. What listeners write, and that the days were told, is
/// committed together or not at all: a crash neither loses a day nor tells one twice.
@Component
@Transactional
class Days {

  private final DayBook book;
  private final PortfolioZones zones;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Days(DayBook book, PortfolioZones zones, ApplicationEventPublisher events, Clock clock) {
    this.book = book;
    this.zones = zones;
    this.events = events;
    this.clock = clock;
  }

  /// For the portfolio that this thread works for.
  void announce() {
    var portfolio = CurrentPortfolio.get();
    var zone = zones.of(portfolio);
    if (zone.isEmpty()) {
      return;
    }
    book.lock();
    switch (PassedDays.since(book.told(), clock.instant(), zone.get())) {
      case PassedDays.None _ -> {}
      case PassedDays.Passed(var from, var to) -> {
        book.tell(to);
        events.publishEvent(new DayHasPassed(portfolio, from, to));
      }
      case PassedDays.TakenBack(var to) -> book.tell(to);
    }
  }
}
