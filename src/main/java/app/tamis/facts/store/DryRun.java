package app.tamis.facts.store;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.NamesMatched;
import app.tamis.facts.Precedence;
import app.tamis.facts.Preview;
import app.tamis.facts.Reject;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.files.HandedOn;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.reading.Incoming;
import app.tamis.facts.reading.Matching;
import app.tamis.facts.reading.OpenedFolder;
import app.tamis.facts.rollup.Holidays;
import app.tamis.facts.table.Detail;
import app.tamis.facts.table.Typing;
import app.tamis.portfolio.SettingsText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/// An import on top of a store, which is thrown away.
public final class DryRun implements AutoCloseable {

  private static final String NUMBER = "tried";

  private final Scratch scratch;
  private final Draft draft;
  private final OpenedFolder folder;
  private final Clock clock;
  private final Consumer<Message> progress;
  private final StoredSettings.Settled settings;

  private DryRun(
      Scratch scratch,
      Draft draft,
      OpenedFolder folder,
      Clock clock,
      Consumer<Message> progress,
      StoredSettings.Settled settings) {
    this.scratch = scratch;
    this.draft = draft;
    this.folder = folder;
    this.clock = clock;
    this.progress = progress;
    this.settings = settings;
  }

  /// @param book the settings that the book has in force
  /// @throws Problems where the file in force is lost
  public static DryRun begin(
      FactsStore store,
      OpenedFolder folder,
      Optional<SettingsText> book,
      Clock clock,
      Consumer<Message> progress) {
    return HandedOn.orClosed(
        Scratch.make(),
        Scratch::close,
        scratch ->
            HandedOn.orClosed(
                draft(store, scratch),
                Draft::close,
                draft -> {
                  var settings = StoredSettings.settle(draft, folder, book, clock.instant());
                  return new DryRun(scratch, draft, folder, clock, progress, settings);
                }));
  }

  private static Draft draft(FactsStore store, Scratch scratch) {
    return Draft.on(
        store.currentSound(), NUMBER, scratch.folder().resolve("tried.duckdb"), Optional.empty());
  }

  /// Tells what the import would do.
  public Preview preview(Precedence precedence, Consumer<Reject> rejects) {
    var incoming = incoming(Detail.EVERYTHING, ImportOptions.SKIPPING.with(precedence), rejects);
    incoming.read();
    var totals = incoming.control();
    progress.accept(Message.of("progress.compare"));
    var merge = new Merge(draft, incoming.bad() == 0);
    merge.run(today());
    var portfolio = StoredSettings.portfolio(engine());
    draft.addUp(portfolio, Holidays.of(portfolio.country()), settings.changed());
    var warnings = new ArrayList<>(folder.warnings());
    warnings.addAll(settings.notes());
    warnings.addAll(incoming.warnings());
    warnings.addAll(merge.notes());
    return new Preview(merge.counts(), totals, settings.changed(), warnings, incoming.bad());
  }

  /// What would be in force.
  public Engine engine() {
    return draft.engine();
  }

  public NamesMatched match(Consumer<Reject> rejects) {
    var incoming = incoming(Detail.FIGURES, ImportOptions.STRICT, rejects);
    var matched = Matching.match(engine(), incoming, folder);
    return new NamesMatched(
        matched.clients(), matched.made(), matched.unmatched(), incoming.bad(), matched.notes());
  }

  private Incoming incoming(Detail detail, ImportOptions options, Consumer<Reject> rejects) {
    var typing = Typing.of(StoredSettings.portfolio(engine()), today());
    return new Incoming(
        engine(), typing, folder, options, detail, draft.scratch(), progress, rejects);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(StoredSettings.portfolio(engine()).timeZone()));
  }

  @Override
  public void close() {
    try (scratch) {
      draft.close();
    }
  }
}
