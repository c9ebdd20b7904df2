package app.tamis.calls;

import app.tamis.book.CurrentPortfolio;
import app.tamis.clock.PortfolioZones;
import app.tamis.facts.BookRows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people said when they closed calls that had been answered: that somebody else had changed
/// the set-up, or that they had nothing to say of it. It counts from the next day on, so that no
/// call has everything graded anew.
@Component
@Transactional(readOnly = true)
class ChangedSetUps implements BookRows.Source {

  private final CallBook calls;
  private final PortfolioZones zones;
  private final Clock clock;

  ChangedSetUps(CallBook calls, PortfolioZones zones, Clock clock) {
    this.calls = calls;
    this.zones = zones;
    this.clock = clock;
  }

  @Override
  public BookRows rows() {
    var zone = zone();
    return BookRows.ofSetUps(calls.setUps(midnight(zone), zone));
  }

  /// The next midnight, where somebody has closed a call today.
  @Override
  public Optional<Instant> until() {
    var zone = zone();
    return calls.isClosedSince(midnight(zone))
        ? Optional.of(today(zone).plusDays(1).atStartOfDay(zone).toInstant())
        : Optional.empty();
  }

  private Instant midnight(ZoneId zone) {
    return today(zone).atStartOfDay(zone).toInstant();
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private ZoneId zone() {
    return zones.of(CurrentPortfolio.get()).orElse(ZoneOffset.UTC);
  }
}
