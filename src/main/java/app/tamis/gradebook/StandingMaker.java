package app.tamis.gradebook;

import app.tamis.basics.Problems;
import app.tamis.book.PerPortfolio;
import app.tamis.facts.BookRows;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.SettingsInForce;
import app.tamis.grading.Decisions;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrix;
import app.tamis.grading.PortfolioGrades;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes the standing from what is in force, and has what is due settled.
@Component
final class StandingMaker {

  private static final Logger LOG = LoggerFactory.getLogger(StandingMaker.class);

  /// Where settings can't be written, since the disk is full or closed, they are tried again so
  /// much later.
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Facts facts;
  private final SettingsInForce settings;
  private final DataFolder data;
  private final List<BookRows.Source> sources;
  private final MatrixVersions matrices;
  private final Gradings gradings;
  private final Clock clock;
  private final PerPortfolio<Instant> settingsAgain = PerPortfolio.beginningWith(() -> Instant.MIN);

  StandingMaker(
      Facts facts,
      SettingsInForce settings,
      DataFolder data,
      List<BookRows.Source> sources,
      MatrixVersions matrices,
      Gradings gradings,
      Clock clock) {
    this.facts = facts;
    this.settings = settings;
    this.data = data;
    this.sources = sources;
    this.matrices = matrices;
    this.gradings = gradings;
    this.clock = clock;
  }

  /// @param version of the facts it was made of; empty before the first import
  /// @param standing empty before the first import, and where no fact has a date
  /// @param until when it is another though nothing happens
  record Made(Optional<String> version, Optional<Standing> standing, Instant until) {

    /// Before anything was looked at.
    static final Made NOT_YET = new Made(Optional.empty(), Optional.empty(), Instant.MIN);

    /// Where no facts are in force.
    static final Made NOTHING = new Made(Optional.empty(), Optional.empty(), Instant.MAX);
  }

  /// Whether facts or the day are others than it was made of and for.
  boolean isOutdated(Made made) {
    return !made.version().equals(facts.versionInForce(data.path()))
        || !clock.instant().isBefore(made.until())
        || areSettingsDue()
        || made.standing().filter(standing -> !isOfToday(standing)).isPresent();
  }

  private boolean areSettingsDue() {
    return settings.areUnsure() && !clock.instant().isBefore(settingsAgain.get());
  }

  private boolean isOfToday(Standing standing) {
    return standing.today().equals(today(standing.facts()));
  }

  /// @param last what it was before: facts that are the same aren't read again. Where their
  ///   settings can't be brought in line yet, since an import is running, it stays
  Made make(Made last) {
    Optional<String> version;
    try {
      version = broughtInLine(last);
    } catch (Problems kept) {
      boolean busy = kept.messages().getFirst().key().equals("store.busy");
      if (busy && !last.equals(Made.NOT_YET)) {
        return last;
      }
      if (!busy && !clock.instant().isBefore(settingsAgain.get())) {
        LOG.warn(
            "settings couldn't be brought in line; the facts are graded by those they carry", kept);
        settingsAgain.set(clock.instant().plus(PAUSE));
      }
      version = facts.versionInForce(data.path());
    }
    return version.map(inForce -> makeOf(inForce, last)).orElse(Made.NOTHING);
  }

  /// Facts that come from elsewhere may carry other settings than the book has.
  ///
  /// @return the version that carries those of the book
  private Optional<String> broughtInLine(Made last) {
    var seen = last.version();
    var now = facts.versionInForce(data.path());
    while (!now.equals(seen) || areSettingsDue()) {
      settings.bringInLine();
      seen = now;
      now = facts.versionInForce(data.path());
    }
    return now;
  }

  private Made makeOf(String version, Made last) {
    var until =
        sources.stream()
            .flatMap(source -> source.until().stream())
            .min(Instant::compareTo)
            .orElse(Instant.MAX);
    var rows = rows();
    try {
      var stored =
          last.standing()
              .filter(standing -> standing.version().equals(version))
              .filter(standing -> standing.rows().equals(rows))
              .map(Standing::facts)
              .orElseGet(() -> facts.stored(data.path(), rows));
      if (!isInForce(version)) {
        return make(last);
      }
      return new Made(
          Optional.of(version),
          stored
              .months()
              .defaultAsOf()
              .map(asOf -> settled(version, stored, rows, asOf))
              .map(now -> last.standing().filter(before -> isAsBefore(before, now)).orElse(now)),
          until);
    } catch (Problems unreadable) {
      if (isInForce(version)) {
        throw unreadable;
      }
      return make(last);
    }
  }

  private boolean isInForce(String version) {
    return facts.versionInForce(data.path()).equals(Optional.of(version));
  }

  /// What people recorded in Tamis.
  BookRows rows() {
    return sources.stream().map(BookRows.Source::rows).reduce(BookRows.NONE, BookRows::and);
  }

  private Standing settled(String version, PortfolioFacts stored, BookRows rows, LocalDate asOf) {
    var matrix = matrices.inForce();
    var today = today(stored);
    var inForce =
        new FactsInForce(
            version,
            rows.fingerprint(),
            rows.refusals(),
            stored.months(),
            stored.costBasis(),
            matrix.yaml(),
            asOf,
            today,
            Standing.WINDOW_MONTHS);
    var clients = gradings.settle(inForce);
    var decisions = gradings.decisionsToday(inForce);
    return new Standing(
        version,
        stored,
        rows,
        matrix,
        graded(stored, matrix.matrix(), asOf, decisions),
        today,
        decisions,
        gradings.published(),
        clients,
        true);
  }

  /// Facts that are only tried, by the matrix in force.
  PortfolioGrades graded(PortfolioFacts tried, LocalDate asOf, Decisions decisions) {
    return graded(tried, matrices.inForce().matrix(), asOf, decisions);
  }

  private static PortfolioGrades graded(
      PortfolioFacts facts, Matrix matrix, LocalDate asOf, Decisions decisions) {
    return Grading.grade(
        facts.months(), facts.costBasis(), matrix, asOf, Standing.WINDOW_MONTHS, decisions);
  }

  /// What is kept at hand beside a standing stays good as long as it is the same one.
  private static boolean isAsBefore(Standing before, Standing now) {
    return before.version().equals(now.version())
        && before.rows().equals(now.rows())
        && before.facts().equals(now.facts())
        && before.matrix().number() == now.matrix().number()
        && before.today().equals(now.today())
        && before.decisions().equals(now.decisions())
        && before.published().equals(now.published())
        && before.clients().equals(now.clients());
  }

  private LocalDate today(PortfolioFacts facts) {
    return LocalDate.ofInstant(clock.instant(), facts.portfolio().timeZone());
  }
}
