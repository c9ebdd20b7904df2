package app.tamis.facts;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.files.Private;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.reading.Incoming;
import app.tamis.facts.reading.Matching;
import app.tamis.facts.records.DirectoryReading;
import app.tamis.facts.records.EquipmentReading;
import app.tamis.facts.rollup.BillsWithoutLines;
import app.tamis.facts.rollup.CoverageWarnings;
import app.tamis.facts.rollup.Holidays;
import app.tamis.facts.rollup.Rollup;
import app.tamis.facts.rollup.RollupReader;
import app.tamis.facts.rollup.StoreWithBook;
import app.tamis.facts.store.Clearing;
import app.tamis.facts.store.DryRun;
import app.tamis.facts.store.FactsStore;
import app.tamis.facts.store.Merge;
import app.tamis.facts.store.NoStore;
import app.tamis.facts.store.OpenedEachTime;
import app.tamis.facts.store.OpenedVersion;
import app.tamis.facts.store.StoreAccess;
import app.tamis.facts.store.StoredImports;
import app.tamis.facts.store.StoredSettings;
import app.tamis.facts.store.Writing;
import app.tamis.facts.table.Detail;
import app.tamis.facts.table.Typing;
import app.tamis.portfolio.BroughtSettings;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.SettingsText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// The door to the facts: reads folders, keeps them in a store, rolls them up.
public final class Facts {

  private final Clock clock;
  private final Consumer<Message> progress;
  private final OpenFacts open;
  private final Consumer<FactsChanged> changed;
  private final SettingsKeeper keeper;

  /// Without a book.
  ///
  /// @param clock tells what day it is in the portfolio's zone
  /// @param progress told what long work is at
  public Facts(Clock clock, Consumer<Message> progress) {
    this(clock, progress, OpenFacts.eachTime(), _ -> {});
  }

  /// @param open how facts are read
  /// @param changed told when other facts are in force
  public Facts(
      Clock clock, Consumer<Message> progress, OpenFacts open, Consumer<FactsChanged> changed) {
    this(clock, progress, open, changed, SettingsKeeper.NONE);
  }

  private Facts(
      Clock clock,
      Consumer<Message> progress,
      OpenFacts open,
      Consumer<FactsChanged> changed,
      SettingsKeeper keeper) {
    this.clock = clock;
    this.progress = progress;
    this.open = open;
    this.changed = changed;
    this.keeper = keeper;
  }

  /// The same door, for who waits for long work.
  ///
  /// @param keeper of the settings by which imports are read
  Facts keeping(Consumer<Message> progress, SettingsKeeper keeper) {
    return new Facts(clock, progress, open, changed, keeper);
  }

  /// What came of reading a folder.
  public sealed interface Reading {
    /// @param skipped faulty rows that were left out, as was asked
    record Taken(PortfolioFacts facts, long skipped) implements Reading {}

    /// Rows are bad, and so nothing was taken.
    record Refused(long faults) implements Reading {}
  }

  /// Reads, checks and rolls up a folder in memory, and leaves nothing behind.
  ///
  /// @param rejects told of each bad row
  public Reading read(FactsFolder folder, ImportOptions options, Consumer<Reject> rejects) {
    var portfolio = folder.portfolio();
    var holidays = Holidays.of(portfolio.country());
    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      NoStore.in(engine);
      var typing = Typing.of(portfolio, today(portfolio.timeZone()));
      var incoming =
          new Incoming(
              engine,
              typing,
              folder.opened(),
              options,
              Detail.FIGURES,
              scratch.folder(),
              progress,
              rejects);
      incoming.read();
      if (incoming.bad() > 0 && !options.skipBadRows()) {
        return new Reading.Refused(incoming.bad());
      }
      progress.accept(Message.of("progress.rollup"));
      NoStore.lookAtIncoming(engine);
      var known = new Rollup.Known(incoming.sums(), Optional.empty());
      var rollup = new Rollup(engine, portfolio, holidays, today(portfolio.timeZone()), known);
      rollup.run();
      var warnings = new ArrayList<>(folder.warnings());
      warnings.addAll(incoming.warnings());
      warnings.addAll(rollup.warnings());
      return new Reading.Taken(new RollupReader(engine).facts(portfolio, warnings), incoming.bad());
    }
  }

  /// What a folder holds, and how much of it is wrong.
  ///
  /// @param unread files, and sheets of workbooks, that weren't read
  public record Checked(
      ControlTotals totals, List<Message> warnings, long faults, List<String> unread) {}

  /// Reads and checks a folder, and keeps nothing.
  public Checked check(FactsFolder folder, ImportOptions options, Consumer<Reject> rejects) {
    var zone = folder.portfolio().timeZone();
    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      NoStore.in(engine);
      var incoming =
          new Incoming(
              engine,
              Typing.of(folder.portfolio(), today(zone)),
              folder.opened(),
              options,
              Detail.EVERYTHING,
              scratch.folder(),
              progress,
              rejects);
      incoming.read();
      var totals = incoming.control();
      var warnings = new ArrayList<>(folder.warnings());
      warnings.addAll(incoming.warnings());
      BillsWithoutLines.read(engine).warning().ifPresent(warnings::add);
      warnings.addAll(CoverageWarnings.endingEarly(totals));
      return new Checked(totals, warnings, incoming.bad(), folder.opened().unread());
    }
  }

  /// Looks whose names stand in a folder.
  public NamesMatched match(FactsFolder folder, Consumer<Reject> rejects) {
    var zone = folder.portfolio().timeZone();
    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      NoStore.in(engine);
      var incoming =
          new Incoming(
              engine,
              Typing.of(folder.portfolio(), today(zone)),
              folder.opened(),
              ImportOptions.STRICT,
              Detail.FIGURES,
              scratch.folder(),
              progress,
              rejects);
      var matched = Matching.match(engine, incoming, folder.opened());
      return new NamesMatched(
          matched.clients(), matched.made(), matched.unmatched(), incoming.bad(), matched.notes());
    }
  }

  /// Looks whose names stand in a folder that is to go into a store.
  public NamesMatched match(Path data, FactsFolder folder, Consumer<Reject> rejects) {
    return trying(data, folder, copy -> copy.match(rejects));
  }

  /// What came of an import into a store.
  public sealed interface Import {
    /// @param totals of what was read
    /// @param facts of the whole store, rolled up anew
    record Stored(StoredImport done, ControlTotals totals, PortfolioFacts facts)
        implements Import {}

    /// All of it was known already, so nothing was changed.
    ///
    /// @param notes on what of it doesn't hold
    record NothingNew(long records, ControlTotals totals, List<Message> notes) implements Import {}

    /// Rows are bad, and so nothing was stored.
    ///
    /// @param notes on what was read, which may say why
    record Refused(long faults, List<Message> notes) implements Import {}
  }

  /// Imports a folder into a store, all or nothing: a new facts file is made beside the one in
  /// force.
  ///
  /// @param data the data folder; made where it doesn't exist
  /// @throws Problems where another import is running
  public Import importInto(
      Path data, FactsFolder folder, ImportOptions options, Consumer<Reject> rejects) {
    return importInto(data, folder, options, "", rejects);
  }

  /// The same, by somebody.
  ///
  /// @param by whose name stands with the import
  public Import importInto(
      Path data, FactsFolder folder, ImportOptions options, String by, Consumer<Reject> rejects) {
    return writing(data, writing -> importInto(writing, folder, options, by, rejects, () -> {}));
  }

  /// The same, unless other facts have come into force meanwhile: then nothing, and empty.
  ///
  /// @param version that was in force when it was decided what to import
  /// @param agreed run before what was made is in force, once nothing else can fail but the disk
  Optional<Import> importIfStill(
      String version, Path data, FactsFolder folder, String by, Runnable agreed) {
    return writing(
        data,
        writing ->
            writing
                .store()
                .currentNumber()
                .filter(version::equals)
                .map(_ -> importInto(writing, folder, ImportOptions.STRICT, by, _ -> {}, agreed)));
  }

  /// Nobody else writes meanwhile. Who wants to know is told if other facts are in force after it.
  private <T> T writing(Path data, Function<Writing, T> work) {
    var store = new FactsStore(data);
    try (var writing = store.beginWriting()) {
      var before = store.currentNumber();
      var done = work.apply(writing);
      if (!store.currentNumber().equals(before)) {
        changed.accept(new FactsChanged(data));
      }
      return done;
    }
  }

  private Import importInto(
      Writing writing,
      FactsFolder folder,
      ImportOptions options,
      String by,
      Consumer<Reject> rejects,
      Runnable agreed) {
    var made = writing.store().building(() -> make(writing, folder, options, by, rejects));
    if (made.outcome() instanceof Import.Stored(var done, _, _)) {
      progress.accept(Message.of("progress.keep"));
      var settings = made.settings();
      writing.finish(
          folder.opened(),
          Optional.of(settings.text()).filter(_ -> settings.areOfTheBook()),
          made.billsIn(),
          () -> {
            keeper.keepFirst(settings.text(), by, done.at());
            agreed.run();
          });
      Clearing.after(writing, made.imports());
    }
    return made.outcome();
  }

  /// What was made beside the store.
  ///
  /// @param settings that it carries
  /// @param imports whose facts are in force with it
  /// @param billsIn the version whose file has what the rollup made of bills; empty where nothing
  ///   is to be put in force
  private record Made(
      Import outcome, CarriedSettings settings, List<StoredImport> imports, String billsIn) {}

  private Made make(
      Writing writing,
      FactsFolder folder,
      ImportOptions options,
      String by,
      Consumer<Reject> rejects) {
    try (var made = writing.draft()) {
      var engine = made.engine();
      var before = StoredImports.list(engine);
      boolean first = before.isEmpty();
      var settled =
          StoredSettings.settle(
              made, folder.opened(), ofTheBook(writing.store(), first), clock.instant());
      if (keeper.keeps()) {
        StoredSettings.sayOfTheBook(made, clock.instant());
      }
      var settings = StoredSettings.carried(engine);
      var portfolio = StoredSettings.portfolio(engine);
      var today = today(portfolio.timeZone());
      var incoming =
          new Incoming(
              engine,
              Typing.of(portfolio, today),
              folder.opened(),
              options,
              Detail.EVERYTHING,
              made.scratch(),
              progress,
              rejects);
      incoming.read();
      if (incoming.bad() > 0 && !options.skipBadRows()) {
        return new Made(
            new Import.Refused(incoming.bad(), incoming.warnings()), settings, before, "");
      }
      var totals = incoming.control();
      progress.accept(Message.of("progress.merge"));
      var merge = new Merge(made, incoming.bad() == 0);
      merge.run(today);
      engine.execute("DROP SCHEMA incoming CASCADE");
      if (!first && merge.added() + merge.changed() == 0 && !settled.changed()) {
        var notes = new ArrayList<>(settled.notes());
        notes.addAll(incoming.warnings());
        return new Made(new Import.NothingNew(merge.same(), totals, notes), settings, before, "");
      }
      var done =
          new StoredImport(
              writing.number(),
              clock.instant(),
              folder.name(),
              merge.added(),
              merge.changed(),
              merge.same(),
              incoming.bad(),
              by);
      if (folder.opened().decided().isEmpty() || done.hasRecords()) {
        StoredImports.add(made, done);
      }
      progress.accept(Message.of("progress.rollup"));
      var holidays = Holidays.of(portfolio.country());
      var odd = made.rollUp(portfolio, holidays, today, settled.changed());
      var warnings = new ArrayList<>(folder.warnings());
      warnings.addAll(settled.notes());
      warnings.addAll(incoming.warnings());
      warnings.addAll(merge.notes());
      warnings.addAll(odd);
      var facts = new RollupReader(engine).facts(portfolio, warnings);
      var imports = StoredImports.list(engine);
      return new Made(new Import.Stored(done, totals, facts), settings, imports, made.finish());
    }
  }

  /// The settings of the book as it says them; after all was undone, as they were carried last.
  private Optional<SettingsText> ofTheBook(FactsStore store, boolean first) {
    var kept = keeper.inForce();
    return kept.isPresent() || !first ? kept : lastOfTheBook(store);
  }

  private static Optional<SettingsText> lastOfTheBook(FactsStore store) {
    return store.numbers().stream()
        .flatMap(number -> carried(store.file(number)).stream())
        .findFirst()
        .filter(CarriedSettings::areOfTheBook)
        .map(CarriedSettings::text);
  }

  /// Empty where a file is damaged.
  private static Optional<CarriedSettings> carried(Path file) {
    try {
      return Optional.of(new OpenedEachTime().readItself(file, StoredSettings::carried));
    } catch (Problems damaged) {
      return Optional.empty();
    }
  }

  /// The settings that the facts in force carry. Empty before the first import.
  ///
  /// @throws Problems where what is in force can't be read
  Optional<CarriedSettings> carriedSettings(Path data) {
    return new FactsStore(data)
        .current()
        .map(file -> open.access().readItself(file, StoredSettings::carried));
  }

  /// The settings that imports in force brought, from when there was no book to keep them: those
  /// that differ from the ones before, oldest first.
  List<BroughtSettings> broughtSettings(Path data) {
    var store = new FactsStore(data);
    var brought = new ArrayList<BroughtSettings>();
    for (var each : imports(data)) {
      carried(store.file(each.number()))
          .map(CarriedSettings::text)
          .filter(text -> brought.isEmpty() || !brought.getLast().text().equals(text))
          .ifPresent(text -> brought.add(new BroughtSettings(text, each.by(), each.at())));
    }
    carriedSettings(data)
        .map(CarriedSettings::text)
        .filter(text -> brought.isEmpty() || !brought.getLast().text().equals(text))
        .ifPresent(text -> brought.add(new BroughtSettings(text, "", clock.instant())));
    return brought;
  }

  /// Says of the settings in force that they are the book's: imports that brought settings alone
  /// aren't imports any more. Facts and figures stay as they are.
  ///
  /// @throws Problems where nothing was imported yet, or the folder can't be written
  void settingsAreOfTheBook(Path data) {
    var file = open.access().read(data, _ -> StoreAccess.inForce(data));
    new FactsStore(data).sayOfTheBook(file, clock.instant());
  }

  /// Makes a facts version without new facts that carries settings of the book.
  ///
  /// @throws Problems where nothing was imported yet, or an import is running
  void carry(Path data, SettingsText settings) {
    var _ =
        writing(
            data,
            writing ->
                writing
                    .store()
                    .building(() -> {
                      remake(writing, StoreAccess.inForce(data), settings);
                      return settings;
                    }));
  }

  private void remake(Writing writing, Path facts, SettingsText settings) {
    String billsIn;
    try (var draft = writing.draftOn(facts)) {
      var engine = draft.engine();
      engine.seeOnly(List.of());
      StoredSettings.carry(draft, settings, clock.instant());
      var portfolio = StoredSettings.portfolio(engine);
      var holidays = Holidays.of(portfolio.country());
      draft.rollUp(portfolio, holidays, today(portfolio.timeZone()), true);
      billsIn = draft.finish();
    }
    writing.finish(settings, billsIn);
  }

  /// What a store holds, as it was rolled up last, by an import or a change of settings.
  ///
  /// @throws Problems where nothing was imported yet
  public PortfolioFacts stored(Path data) {
    return open.access()
        .read(
            data,
            engine -> new RollupReader(engine).facts(StoredSettings.portfolio(engine), List.of()));
  }

  /// What a store holds together with what the book does, rolled up as one.
  ///
  /// @throws Problems where nothing was imported yet
  public PortfolioFacts stored(Path data, BookRows rows) {
    if (rows.isEmpty()) {
      return stored(data);
    }
    var file = open.access().read(data, _ -> StoreAccess.inForce(data));
    return new OpenedEachTime().readAsItIs(file, engine -> rolledUp(engine, rows));
  }

  /// What an import would do, and what the store would come to with it.
  public record Tried(Preview preview, PortfolioFacts facts) {}

  /// An import of a folder into a store, by the real path on a copy. Bad rows are left out and
  /// counted.
  ///
  /// @param rows of the book
  public Tried tried(
      Path data,
      FactsFolder folder,
      BookRows rows,
      Precedence precedence,
      Consumer<Reject> rejects) {
    return trying(
        data,
        folder,
        copy -> {
          var preview = copy.preview(precedence, rejects);
          progress.accept(Message.of("progress.rollup"));
          var facts = rolledUp(copy.engine(), rows);
          return new Tried(preview.noting(facts.warnings()), facts);
        });
  }

  private <T> T trying(Path data, FactsFolder folder, Function<DryRun, T> work) {
    var store = new FactsStore(data);
    return store.building(() -> {
      var book = ofTheBook(store, store.currentNumber().isEmpty());
      try (var copy = DryRun.begin(store, folder.opened(), book, clock, progress)) {
        return work.apply(copy);
      }
    });
  }

  private PortfolioFacts rolledUp(Engine engine, BookRows rows) {
    var store = StoreWithBook.over(engine, OpenedVersion.known(engine));
    var portfolio = StoredSettings.portfolio(engine);
    var zone = portfolio.timeZone();
    store.add(rows, zone);
    store.rollup(portfolio, Holidays.of(portfolio.country()), today(zone)).run();
    return new RollupReader(engine).facts(portfolio, List.of(), rows.merged());
  }

  /// Who works for clients, by name.
  public List<Technician> technicians(Path data) {
    return open.access().read(data, Facts::technicians);
  }

  /// Who clients are, and whom one reaches there. Empty before the first import.
  public Directory directory(Path data) {
    return versionInForce(data).isEmpty()
        ? Directory.EMPTY
        : open.access().read(data, DirectoryReading::read);
  }

  /// Which tools stand at clients', and their licences. Empty before the first import.
  public Optional<Equipment> equipment(Path data) {
    return versionInForce(data).isEmpty()
        ? Optional.empty()
        : Optional.of(
            open.access()
                .read(
                    data,
                    engine ->
                        EquipmentReading.read(
                            engine, StoredSettings.portfolio(engine).currency())));
  }

  private static List<Technician> technicians(Engine engine) {
    var currency = StoredSettings.portfolio(engine).currency();
    return engine.list(
        "SELECT technician_id, name, hourly_cost FROM main.technicians ORDER BY name, technician_id",
        row ->
            new Technician(
                row.getString(1),
                row.getString(2),
                Optional.ofNullable(row.getBigDecimal(3)).map(cost -> new Amount(cost, currency))));
  }

  /// Countries whose public holidays are known, by ISO 3166-1 alpha-2.
  public static Set<String> countriesWithHolidays() {
    return Holidays.countries();
  }

  /// Which facts are in force in a store: it changes with every import, undo and change of
  /// settings. Empty before the first import.
  public Optional<String> versionInForce(Path data) {
    return new FactsStore(data).currentNumber();
  }

  /// The settings in force. Empty before the first import.
  ///
  /// @throws Problems where what is in force can't be read
  public Optional<Portfolio> settings(Path data) {
    return new FactsStore(data)
        .current()
        .map(file -> open.access().readItself(file, StoredSettings::portfolio));
  }

  /// The imports whose facts are in force, oldest first.
  public List<StoredImport> imports(Path data) {
    return new FactsStore(data)
        .current()
        .map(file -> open.access().readItself(file, StoredImports::list))
        .orElse(List.of());
  }

  /// Those of them that can be taken back, each with all after it, oldest first: the last twelve,
  /// and those of the last thirty days.
  public List<StoredImport> undoable(Path data) {
    var settled = new FactsStore(data).settled();
    return imports(data).stream()
        .filter(each -> settled.filter(last -> each.number().compareTo(last) <= 0).isEmpty())
        .toList();
  }

  /// Goes back to how the facts were before an import, and so before all after it.
  ///
  /// @return the imports that are undone, oldest first; none where it isn't in force any more
  /// @throws Problems where it can't be taken back any more, or another import is running
  public List<StoredImport> undoFrom(Path data, String number) {
    return writing(
        data,
        writing -> {
          var imports = imports(data);
          var kept = imports.stream().takeWhile(each -> !each.number().equals(number)).toList();
          if (kept.size() < imports.size()) {
            throwIfSettled(data, imports.get(kept.size()));
            goBack(writing, kept);
          }
          return imports.subList(kept.size(), imports.size());
        });
  }

  private void throwIfSettled(Path data, StoredImport wanted) {
    if (!undoable(data).contains(wanted)) {
      throw Problems.of("store.settled", wanted.number(), wanted.source());
    }
  }

  /// Puts the facts of these imports in force, and no others. Settings of the book stay as they
  /// are.
  private void goBack(Writing writing, List<StoredImport> kept) {
    var store = writing.store();
    if (kept.isEmpty()) {
      store.putInForce(Optional.empty());
      return;
    }
    var last = kept.getLast().number();
    var settings =
        store
            .current()
            .flatMap(Facts::carried)
            .filter(CarriedSettings::areOfTheBook)
            .map(CarriedSettings::text);
    var there =
        settings.isEmpty()
            ? Optional.of(last)
            : store.numbers().stream()
                .takeWhile(number -> number.compareTo(last) >= 0)
                .filter(number -> isOf(store.file(number), kept, settings.get()))
                .findFirst();
    if (there.isPresent()) {
      store.putInForce(there);
    } else {
      remake(writing, store.file(last), settings.orElseThrow());
    }
  }

  private static boolean isOf(Path file, List<StoredImport> imports, SettingsText settings) {
    try {
      return new OpenedEachTime()
          .readItself(
              file,
              engine ->
                  StoredSettings.carried(engine).areOfTheBook()
                      && StoredSettings.carried(engine).text().equals(settings)
                      && StoredImports.list(engine).equals(imports));
    } catch (Problems damaged) {
      return false;
    }
  }

  /// Goes back to how the facts were before the last import.
  ///
  /// @return the import that is undone
  /// @throws Problems where there is none, or it can't be taken back any more, or another import is
  ///   running
  public StoredImport undo(Path data) {
    return writing(
        data,
        writing -> {
          var imports = imports(data);
          if (imports.isEmpty()) {
            throw Problems.of("store.empty", data.toString());
          }
          throwIfSettled(data, imports.getLast());
          goBack(writing, imports.subList(0, imports.size() - 1));
          return imports.getLast();
        });
  }

  /// Whether what is in force could be read; also where nothing was imported yet.
  public boolean isReadable(Path data) {
    return new FactsStore(data).isReadable();
  }

  /// Keeps a data folder from the machine's other users, as far as the file system can.
  ///
  /// @return whether anything in it was open to them
  public static boolean keepPrivate(Path data) {
    try {
      return Private.keepData(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Keeps the files that [#kept] lists where they are, until it is closed: for who copies them.
  public static KeptFile.Hold hold(Path data) {
    return new FactsStore(data).hold();
  }

  /// The files that make another folder hold the same facts: those in force, those that an undo
  /// leads back to, the originals of both, and people's own mappings. What was undone isn't among
  /// them, nor is what was sent and not imported.
  public List<KeptFile> kept(Path data) {
    var store = new FactsStore(data);
    var kept = new ArrayList<KeptFile>();
    store
        .currentNumber()
        .ifPresent(current -> kept.addAll(store.kept(current, inForce(store, current))));
    kept.addAll(new SavedMappings(data).kept());
    return kept;
  }

  /// What was undone isn't: it may have been undone to be gone. Where the file in force can't tell,
  /// since it is damaged, whatever came before it may be.
  private Predicate<String> inForce(FactsStore store, String current) {
    try {
      var numbers =
          open.access().readItself(store.file(current), StoredImports::list).stream()
              .map(StoredImport::number)
              .toList();
      return number -> numbers.contains(number) || number.equals(current);
    } catch (Problems damaged) {
      return number -> number.compareTo(current) <= 0;
    }
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.now(clock.withZone(zone));
  }
}
