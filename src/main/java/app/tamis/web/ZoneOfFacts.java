package app.tamis.web;

import app.tamis.basics.Problems;
import app.tamis.book.Book;
import app.tamis.clock.PortfolioZones;
import app.tamis.facts.Facts;
import app.tamis.web.page.PortfolioZone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The time zone that the settings in force name, and the machine's until there are some.
@Component
final class ZoneOfFacts implements PortfolioZones, PortfolioZone {

  private static final Logger LOG = LoggerFactory.getLogger(ZoneOfFacts.class);

  private final Facts facts;
  private final ServerSettings settings;
  private final UUID portfolio;
  private final Clock clock;
  private Optional<Known> last = Optional.empty();

  ZoneOfFacts(Facts facts, ServerSettings settings, Book book, Clock clock) {
    this.facts = facts;
    this.settings = settings;
    this.portfolio = book.portfolio();
    this.clock = clock;
  }

  /// @param version of the facts
  private record Known(String version, ZoneId zone) {}

  /// The facts in the data folder are those of one portfolio.
  @Override
  public synchronized Optional<ZoneId> of(UUID whose) {
    var version = facts.versionInForce(settings.data());
    if (version.isEmpty() || !whose.equals(portfolio)) {
      return Optional.of(ZoneId.systemDefault());
    }
    if (last.filter(known -> known.version().equals(version.get())).isEmpty()) {
      last = read(version.get());
    }
    return last.map(Known::zone);
  }

  @Override
  public ZoneId zone() {
    return of(portfolio).orElseGet(ZoneId::systemDefault);
  }

  @Override
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  /// What can't be read is tried again the next time.
  private Optional<Known> read(String version) {
    try {
      return facts.settings(settings.data()).map(known -> new Known(version, known.timeZone()));
    } catch (Problems unreadable) {
      LOG.warn("no day passes while the facts can't be read: {}", unreadable.getMessage());
      return Optional.empty();
    }
  }
}
