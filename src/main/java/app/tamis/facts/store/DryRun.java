package app.tamis.facts.store;

import app.tamis.basics.Message;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.NamesMatched;
import app.tamis.facts.Precedence;
import app.tamis.facts.Preview;
import app.tamis.facts.Reject;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.reading.Incoming;
import app.tamis.facts.reading.Matching;
import app.tamis.facts.reading.OpenedFolder;
import app.tamis.facts.table.Detail;
import app.tamis.facts.table.Typing;
import app.tamis.portfolio.SettingsText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/// An import into a copy of a store, which is thrown away.
public final class DryRun implements AutoCloseable {

  private final Path copy;
  private final Engine engine;
  private final Scratch scratch;
  private final OpenedFolder folder;
  private final Clock clock;
  private final Consumer<Message> progress;
  private final StoredSettings.Settled settings;

  private DryRun(
      Path copy,
      Engine engine,
      Scratch scratch,
      OpenedFolder folder,
      Clock clock,
      Consumer<Message> progress,
      StoredSettings.Settled settings) {
    this.copy = copy;
    this.engine = engine;
    this.scratch = scratch;
    this.folder = folder;
    this.clock = clock;
    this.progress = progress;
    this.settings = settings;
  }

  /// @param book the settings that the book has in force
  public static DryRun begin(
      FactsStore store,
      OpenedFolder folder,
      Optional<SettingsText> book,
      Clock clock,
      Consumer<Message> progress) {
    var scratch = Scratch.make();
    try {
      var copy = scratch.folder().resolve("copy.duckdb");
      boolean first = !store.copyCurrent(copy);
      var engine = Engine.onFile(copy, scratch.folder());
      if (first) {
        FactSchema.createEmpty(engine);
      } else {
        FactSchema.bringUpToDate(engine);
      }
      var settings = StoredSettings.settle(engine, folder, book, clock.instant());
      return new DryRun(copy, engine, scratch, folder, clock, progress, settings);
    } catch (IOException e) {
      scratch.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error failed) {
      scratch.close();
      throw failed;
    }
  }

  /// Puts the import into the copy, and tells what that did.
  public Preview preview(Precedence precedence, Consumer<Reject> rejects) {
    var incoming = incoming(Detail.EVERYTHING, ImportOptions.SKIPPING.with(precedence), rejects);
    incoming.read();
    var totals = incoming.control();
    progress.accept(Message.of("progress.compare"));
    var merge = new Merge(engine, incoming.bad() == 0);
    merge.run(today());
    var warnings = new ArrayList<>(folder.warnings());
    warnings.addAll(settings.notes());
    warnings.addAll(incoming.warnings());
    warnings.addAll(merge.notes());
    return new Preview(merge.counts(), totals, settings.changed(), warnings, incoming.bad());
  }

  /// The copy as it is by now, closed for others to read.
  public Path closed() {
    engine.close();
    return copy;
  }

  public NamesMatched match(Consumer<Reject> rejects) {
    var incoming = incoming(Detail.FIGURES, ImportOptions.STRICT, rejects);
    var matched = Matching.match(engine, incoming, folder);
    return new NamesMatched(
        matched.clients(), matched.made(), matched.unmatched(), incoming.bad(), matched.notes());
  }

  private Incoming incoming(Detail detail, ImportOptions options, Consumer<Reject> rejects) {
    var typing = Typing.of(StoredSettings.portfolio(engine), today());
    return new Incoming(
        engine, typing, folder, options, detail, scratch.folder(), progress, rejects);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(StoredSettings.portfolio(engine).timeZone()));
  }

  @Override
  public void close() {
    try (scratch) {
      engine.close();
    }
  }
}
