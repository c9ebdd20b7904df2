package app.tamis.web;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.book.BookPortfolio;
import app.tamis.book.PerPortfolio;
import app.tamis.clock.InPortfolio;
import app.tamis.clock.PortfolioZones;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.web.page.PortfolioName;
import app.tamis.web.page.PortfolioZone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The time zone and the firm that the settings in force name; the machine's zone until there are
/// some.
@Component
final class ZoneOfFacts implements PortfolioZones, PortfolioZone, PortfolioName {

  private static final Logger LOG = LoggerFactory.getLogger(ZoneOfFacts.class);

  private final Facts facts;
  private final DataFolder data;
  private final InPortfolio inPortfolio;
  private final Clock clock;
  private final PerPortfolio<Optional<Known>> last = PerPortfolio.beginningWith(Optional::empty);

  ZoneOfFacts(Facts facts, DataFolder data, InPortfolio inPortfolio, Clock clock) {
    this.facts = facts;
    this.data = data;
    this.inPortfolio = inPortfolio;
    this.clock = clock;
  }

  /// @param version of the facts
  private record Known(String version, ZoneId zone, String firm) {}

  @Override
  public Optional<ZoneId> of(UUID portfolio) {
    return inPortfolio.call(portfolio, this::here);
  }

  private Optional<ZoneId> here() {
    return facts.versionInForce(data.path()).isEmpty()
        ? Optional.of(ZoneId.systemDefault())
        : known().map(Known::zone);
  }

  /// Empty before the first import, and where it can't be read just now.
  private Optional<Known> known() {
    var version = facts.versionInForce(data.path());
    if (version.isEmpty()) {
      return Optional.empty();
    }
    var known =
        last.get()
            .filter(before -> before.version().equals(version.get()))
            .or(() -> read(version.get()));
    last.set(known);
    return known;
  }

  @Override
  public ZoneId zone() {
    return here().orElseGet(ZoneId::systemDefault);
  }

  @Override
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  @Override
  public String of(BookPortfolio portfolio, Words words) {
    if (!portfolio.name().isEmpty()) {
      return portfolio.name();
    }
    return inPortfolio
        .call(portfolio.id(), this::known)
        .map(Known::firm)
        .filter(firm -> !firm.isBlank())
        .orElseGet(() -> words.say("portfolios.unnamed", portfolio.number()));
  }

  /// What can't be read is tried again the next time.
  private Optional<Known> read(String version) {
    try {
      return facts
          .settings(data.path())
          .map(known -> new Known(version, known.timeZone(), known.name()));
    } catch (Problems unreadable) {
      LOG.warn("no day passes while the facts can't be read: {}", unreadable.getMessage());
      return Optional.empty();
    }
  }
}
