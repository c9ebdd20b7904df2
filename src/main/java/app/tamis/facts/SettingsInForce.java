package app.tamis.facts;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.portfolio.BroughtSettings;
import app.tamis.portfolio.SettingsText;
import app.tamis.portfolio.SettingsVersion;
import app.tamis.portfolio.SettingsVersions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door to settings where there is a book: it is their source, and the facts version in force
/// carries a copy, for whoever reads facts without the book. What makes one of both differ (Tamis
/// was killed between them, another process imported, or a folder of facts is another's) is mended
/// from the book before those facts are graded.
public final class SettingsInForce {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsInForce.class);

  private final Facts facts;
  private final SettingsVersions versions;
  private final DataFolder data;

  /// The folders whose settings may be behind those of the book.
  private final Set<Path> unsure = ConcurrentHashMap.newKeySet();

  /// @param data whose facts are those of the portfolio that asks
  public SettingsInForce(Facts facts, SettingsVersions versions, DataFolder data) {
    this.facts = facts;
    this.versions = versions;
    this.data = data;
  }

  /// A door to the facts whose imports are read by these settings.
  ///
  /// @param progress told what long work is at
  public Facts facts(Consumer<Message> progress) {
    return facts.keeping(progress, new Keeper(versions));
  }

  private record Keeper(SettingsVersions versions) implements SettingsKeeper {

    @Override
    public boolean keeps() {
      return true;
    }

    @Override
    public Optional<SettingsText> inForce() {
      return versions.inForce().map(SettingsVersion::text);
    }

    @Override
    public void keepFirst(SettingsText brought, String by, Instant at) {
      versions.keepFirst(List.of(new BroughtSettings(brought, by, at)));
    }
  }

  /// Has the facts in force carry the settings of the book, and a book that has none keep those
  /// that came with facts. Does nothing where all is as it should be, or before the first import.
  ///
  /// @throws Problems where the facts can't be read or written, or an import is running
  public synchronized void bringInLine() {
    unsure.remove(data.path());
    try {
      compare();
    } catch (RuntimeException failed) {
      unsure.add(data.path());
      throw failed;
    }
  }

  /// Whether the book may be ahead of the facts, since a change or what was to mend it failed.
  public boolean areUnsure() {
    return unsure.contains(data.path());
  }

  private void compare() {
    var carried = facts.carriedSettings(data.path());
    if (carried.isEmpty()) {
      return;
    }
    var kept = versions.inForce();
    if (kept.isEmpty()) {
      versions.keepFirst(facts.broughtSettings(data.path()));
      kept = versions.inForce();
    }
    var wanted = kept.orElseThrow().text();
    if (!wanted.equals(carried.get().text())) {
      facts.carry(data.path(), wanted);
      LOG.warn(
          "the facts in force carried other settings than the book has: those of the book hold");
    } else if (!carried.get().areOfTheBook()) {
      facts.settingsAreOfTheBook(data.path());
    }
  }

  /// What came of a change.
  public sealed interface Change {

    /// Settings and costs are in force.
    record Kept() implements Change {}

    /// They are what was in force already.
    record Same() implements Change {}

    /// Other facts have come into force meanwhile; nothing was changed.
    record Meanwhile() implements Change {}

    /// Costs can't be read as such; nothing was changed.
    record Refused(long faults) implements Change {}
  }

  /// Puts settings, and costs of technicians, in force, unless other facts have come into force
  /// meanwhile.
  ///
  /// @param version of the facts that was in force when it was decided
  /// @param source the name of the import that changed costs make
  /// @param by the name of who decided it
  /// @param keep keeps the settings in the book, once nothing else can fail but the disk
  /// @throws Problems where an import is running
  public Change change(
      String version,
      SettingsText settings,
      List<Technician> costs,
      String source,
      String by,
      Runnable keep) {
    bringInLine();
    try (var folder = FactsFolder.ofSettings(source, settings, costs)) {
      return facts
          .importIfStill(version, data.path(), folder, by, keep)
          .<Change>map(SettingsInForce::cameTo)
          .orElseGet(Change.Meanwhile::new);
    } catch (RuntimeException failed) {
      unsure.add(data.path());
      throw failed;
    }
  }

  private static Change cameTo(Facts.Import done) {
    return switch (done) {
      case Facts.Import.Stored _ -> new Change.Kept();
      case Facts.Import.NothingNew _ -> new Change.Same();
      case Facts.Import.Refused(var faults, _) -> new Change.Refused(faults);
    };
  }
}
