package app.tamis.web.imports;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.book.Book;
import app.tamis.book.CurrentPortfolio;
import app.tamis.facts.Facts;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.Intake;
import app.tamis.facts.NamesMatched;
import app.tamis.facts.Reject;
import app.tamis.facts.UnmatchedName;
import app.tamis.identity.Actor;
import app.tamis.identity.Audit;
import app.tamis.web.ServerSettings;
import app.tamis.web.imports.ImportRun.Stage;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks through what was sent and imports it, one after the other, while nobody waits for the
/// page.
@Component
final class ImportRuns {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
  private static final int MOST_WAITING = 20;
  private static final int REJECTS_SHOWN = 20;

  private final ServerSettings settings;
  private final Clock clock;
  private final Audit audit;
  private final UUID portfolio;
  private final Map<String, ImportRun> runs = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("import-", 0).daemon().factory());

  ImportRuns(ServerSettings settings, Clock clock, Audit audit, Book book) {
    this.settings = settings;
    this.clock = clock;
    this.audit = audit;
    this.portfolio = book.portfolio();
  }

  /// Also where the files are gone, since they were imported.
  Optional<ImportRun> find(UUID id) {
    return Optional.ofNullable(runs.get(id.toString()));
  }

  ImportRun of(Intake intake) {
    return runs.computeIfAbsent(intake.id(), _ -> new ImportRun());
  }

  void forget(Intake intake) {
    runs.remove(intake.id());
  }

  /// Begins to look through the files as the import would: whose names they hold, then what would
  /// come of them.
  ///
  /// @param words the language of what is to be downloaded
  void look(Intake intake, Words words) {
    begin(intake, false, () -> looked(intake, words));
  }

  /// Begins the import.
  ///
  /// @param leavingOut whether rows that can't be taken stay out
  void store(Intake intake, boolean leavingOut, Actor by) {
    begin(intake, true, () -> stored(intake, leavingOut, by));
  }

  private void begin(Intake intake, boolean storing, Supplier<Stage> work) {
    var run = of(intake);
    if (!run.begin(storing)) {
      return;
    }
    try {
      worker.execute(() -> run.come(outcome(work)));
    } catch (RejectedExecutionException full) {
      run.come(new Stage.Failed(List.of(Message.of("import.full"))));
    } catch (OutOfMemoryError noThread) {
      run.come(failed(noThread));
    }
  }

  /// Whatever happens: who watches the page is told, and the next may come.
  static Stage outcome(Supplier<Stage> work) {
    try {
      return work.get();
    } catch (ImportRun.Cancelled stopped) {
      return new Stage.Stopped();
    } catch (Problems found) {
      return new Stage.Failed(found.messages());
    } catch (Throwable fault) {
      return failed(fault);
    }
  }

  private static Stage failed(Throwable fault) {
    LOG.error("an import failed", fault);
    return new Stage.Failed(List.of(Message.of("import.failed")));
  }

  private Stage looked(Intake intake, Words words) {
    var facts = facts(of(intake), false);
    of(intake).progress(false, Message.of("import.opening"));
    try (var folder = intake.open();
        var rejects = new RejectsCsv(intake, folder, words)) {
      var matched = facts.match(settings.data(), folder, _ -> {});
      var open = new ArrayList<UnmatchedName>(matched.unmatched());
      open.removeIf(name -> intake.leftOut().contains(name.name()));
      if (!open.isEmpty() || !matched.made().isEmpty()) {
        return new Stage.Names(
            new NamesMatched(matched.clients(), matched.made(), open, matched.faults()));
      }
      var first = new ArrayList<Reject>();
      var preview =
          facts.preview(
              settings.data(),
              folder,
              reject -> {
                if (first.size() < REJECTS_SHOWN) {
                  first.add(reject);
                }
                rejects.add(reject);
              });
      return new Stage.Previewed(preview, first, rejects.files());
    }
  }

  private Stage stored(Intake intake, boolean leavingOut, Actor by) {
    var facts = facts(of(intake), true);
    of(intake).progress(true, Message.of("import.opening"));
    try (var folder = intake.open()) {
      var options = new ImportOptions(leavingOut, false);
      return switch (facts.importInto(settings.data(), folder, options, by.name(), _ -> {})) {
        case Facts.Import.Stored(var done, var all) -> {
          record(by, "trail.import.stored", done.source(), done.number());
          LOG.atInfo()
              .addKeyValue("import", done.number())
              .addKeyValue("added", done.added())
              .addKeyValue("changed", done.changed())
              .log("import in force");
          intake.discard();
          yield new Stage.Stored(done, all.warnings());
        }
        case Facts.Import.NothingNew(long records) -> {
          intake.discard();
          yield new Stage.NothingNew(records);
        }
        case Facts.Import.Refused(long faults) ->
            new Stage.Failed(List.of(Message.of("import.refused", faults)));
      };
    }
  }

  private void record(Actor by, String what, String... about) {
    CurrentPortfolio.in(
        portfolio,
        () -> {
          audit.record(by, what, about);
          return what;
        });
  }

  private Facts facts(ImportRun run, boolean storing) {
    return new Facts(clock, now -> run.progress(storing, now));
  }

  /// Stops between two steps; the store stays as it was.
  @PreDestroy
  void stop() throws InterruptedException {
    runs.values().forEach(ImportRun::cancel);
    worker.shutdown();
    worker.awaitTermination(10, TimeUnit.SECONDS);
  }
}
